import type { View } from '../view';
import type { Section } from './section';
import { ToldOnce } from './told-once';

const those = ({ results }: View) => results.filter(({ known: reason }) => reason !== undefined);

/** Failures that were expected. */
export const known: Section = {
  id: 'known',
  title: 'Known deviations',
  says: 'The provider is known to break these clauses; they fail no run.',
  count: (view) => those(view).length,
  Body: ({ view }) => <ToldOnce view={view} results={those(view)} reasonOf={({ known: reason }) => reason ?? ''} />,
};
