import { groupBy } from '../../group';
import type { Result } from '../../result';
import type { View } from '../view';
import { linkTo } from '../view';

interface Props {
  readonly view: View;
  readonly results: readonly Result[];
}

/** Each clause once. */
export function ClauseLinks({ view, results }: Props) {
  const clauses = [...groupBy(results, ({ clause, target }) => `${clause} ${target}`).values()];
  return (
    <span class="links">
      {clauses.map(([first]) =>
        first ? (
          <a key={`${first.clause} ${first.target}`} href={linkTo(first, view.filters)}>
            {first.clause}
          </a>
        ) : null,
      )}
    </span>
  );
}
