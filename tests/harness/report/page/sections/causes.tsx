import type { Cause } from '../../causes';
import { DifferenceTable } from '../difference-table';
import { Shape } from '../shape';
import { Prose } from '../text';
import type { View } from '../view';
import { ClauseLinks } from './clause-links';
import type { Section } from './section';

/** Failures told once. */
export const causes: Section = {
  id: 'causes',
  title: 'What is broken',
  says: 'Failures and warnings that have one cause are told once.',
  count: (view) => view.causes.length,
  Body: ({ view }) => (
    <ul class="told">
      {view.causes.map((cause) => (
        <CauseFacts
          key={`${cause.provider} ${cause.target} ${cause.title} ${cause.clauses[0]}`}
          view={view}
          cause={cause}
        />
      ))}
    </ul>
  ),
};

function CauseFacts({ view, cause }: { readonly view: View; readonly cause: Cause }) {
  const { title, provider, target, results } = cause;
  const [first] = results;
  return (
    <li class="cause">
      <h3>
        <Shape mark={first.verdict} /> <Prose text={title} /> <span class="muted">{provider}</span>{' '}
        <span class="target">{target}</span>
      </h3>
      <DifferenceTable differences={first.differences.slice(0, 1)} />
      <ClauseLinks view={view} results={results} />
    </li>
  );
}
