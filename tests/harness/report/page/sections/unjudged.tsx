import type { View } from '../view';
import type { Section } from './section';
import { ToldOnce } from './told-once';

const those = ({ results }: View) => results.filter(({ verdict }) => verdict === 'error');

/** Errors: neither passes nor failures. */
export const unjudged: Section = {
  id: 'errors',
  title: 'Not judged',
  says: 'The server did not answer, or the suite itself is at fault; this says nothing about the provider.',
  count: (view) => those(view).length,
  Body: ({ view }) => <ToldOnce view={view} results={those(view)} reasonOf={({ reasons }) => reasons.join('; ')} />,
};
