import { visible } from '../../../lib/visible';
import { groupBy } from '../../group';
import type { Result } from '../../result';
import type { View } from '../view';
import { ClauseLinks } from './clause-links';

interface Props {
  readonly view: View;
  readonly results: readonly Result[];
  /** What several results have in common. */
  readonly reasonOf: (result: Result) => string;
}

/** Results that have their reason in common: the reason, then the clauses. */
export function ToldOnce({ view, results, reasonOf }: Props) {
  const groups = groupBy(results, (result) => `${result.provider} ${result.target} ${reasonOf(result)}`);
  return (
    <ul class="told">
      {[...groups].map(([key, group]) => {
        const [first] = group;
        if (!first) return null;
        return (
          <li key={key}>
            <b>{first.provider}</b> <span class="target">{first.target}</span> {visible(reasonOf(first))}
            <br />
            <ClauseLinks view={view} results={group} />
          </li>
        );
      })}
    </ul>
  );
}
