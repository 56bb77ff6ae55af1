import { useState } from 'preact/hooks';
import type { Entry } from './entries';
import { rankOf } from './marks';
import { Shape } from './shape';
import { Prose } from './text';
import type { View } from './view';
import { linkTo } from './view';

/** Rows that are shown at first: thousands would take the browser its time. */
const SOME = 50;

/** The clauses that the filters leave, in words: the worst first. */
export function ClauseList({ view }: { readonly view: View }) {
  const [isWhole, setWhole] = useState(false);
  const { shown } = view;
  if (shown.length === 0) return null;
  const sorted = [...shown].sort((a, b) => rankOf(a.mark) - rankOf(b.mark));
  const rows = isWhole ? sorted : sorted.slice(0, SOME);
  return (
    <section id="clauses" aria-labelledby="clauses-title">
      <h2 id="clauses-title">
        Clauses in words <span class="count">{shown.length}</span>
      </h2>
      <ul class="clauses">
        {rows.map((entry) => (
          <Row key={`${entry.clause} ${entry.target}`} view={view} entry={entry} />
        ))}
      </ul>
      {rows.length < sorted.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {sorted.length}
        </button>
      )}
    </section>
  );
}

function Row({ view, entry }: { readonly view: View; readonly entry: Entry }) {
  return (
    <li>
      <Shape mark={entry.mark} />
      <span>
        <a href={linkTo(entry, view.filters)}>{entry.clause}</a> <span class="target">{entry.target}</span>
        <br />
        <Prose text={entry.says} />
      </span>
    </li>
  );
}
