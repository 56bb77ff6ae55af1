import type { View } from '../view';
import type { Section } from './section';
import { ToldOnce } from './told-once';

const those = ({ results }: View) => results.filter(({ verdict }) => verdict === 'skip');

/** What was not asked, and why. */
export const skips: Section = {
  id: 'skips',
  title: 'Skipped',
  says: 'The target lacks what these cases need, or never gave the answer that they are about.',
  count: (view) => those(view).length,
  Body: ({ view }) => <ToldOnce view={view} results={those(view)} reasonOf={({ reasons }) => reasons.join('; ')} />,
};
