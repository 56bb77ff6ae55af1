import { groupBy } from '../group';
import type { Entry } from './entries';
import { fieldOf, restOf } from './entries';
import { MARKS, shapeOf, wordOf } from './marks';
import { Shape } from './shape';
import { useArrowKeys } from './use-arrow-keys';
import type { View } from './view';
import { linkTo } from './view';

/** A grid of cells for each provider and target: one cell a clause, grouped by field. On paper it has a legend of its own. */
export function Picture({ view }: { readonly view: View }) {
  const all = groupBy(view.entries, ({ provider, target }) => `${provider} ${target}`);
  const shown = groupBy(view.shown, ({ provider, target }) => `${provider} ${target}`);
  return (
    <section class="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">Clauses by provider, target and field</h2>
      <p class="legend">
        {MARKS.filter(({ mark }) => view.shown.some((entry) => entry.mark === mark)).map(({ mark, word }) => (
          <span key={mark}>
            <Shape mark={mark} isSilent /> {word}{' '}
          </span>
        ))}
      </p>
      {shown.size === 0 && <p>{all.size === 0 ? 'No clause was judged.' : 'No clause is as the filters ask for.'}</p>}
      <div class="grids">
        {[...shown].map(([key, entries]) => (
          <Grid key={key} view={view} entries={entries} all={all.get(key) ?? []} />
        ))}
      </div>
    </section>
  );
}

interface GridProps {
  readonly view: View;
  readonly entries: readonly Entry[];
  readonly all: readonly Entry[];
}

function Grid({ view, entries, all }: GridProps) {
  const keys = useArrowKeys();
  const [first] = entries;
  if (!first) return null;
  const title = `${first.provider} on ${first.target}`;
  const held = (level: Entry['level']) => {
    const those = all.filter((entry) => entry.level === level);
    return those.length === 0 ? [] : [`${those.filter(({ mark }) => mark === 'pass').length}/${those.length} ${level}`];
  };
  return (
    <section class="grid" aria-label={title}>
      <h3>
        {first.provider} <span class="target">{first.target}</span>{' '}
        <span class="muted">{(['MUST', 'SHOULD', 'MAY'] as const).flatMap(held).join(' · ')}</span>
      </h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links in it */}
      <div class="groups" onKeyDown={keys}>
        {[...groupBy(entries, fieldOf)].map(([field, group], index) => (
          <div key={field} class="group">
            <span class="field">{field}</span>
            <span class="cells">
              {group.map((entry, place) => (
                <Cell key={entry.clause} view={view} entry={entry} isFirst={index + place === 0} />
              ))}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

function Cell({ view, entry, isFirst }: { readonly view: View; readonly entry: Entry; readonly isFirst: boolean }) {
  const { name, level, mark, says } = entry;
  return (
    <a
      class="cell"
      data-mark={mark}
      href={linkTo(entry, view.filters)}
      // One stop of the tab key for a grid; the arrow keys go on from there.
      tabIndex={isFirst ? 0 : -1}
      title={`${restOf(entry) || name}: ${says}`}
      aria-label={`${name}, ${level}: ${wordOf(mark)}`}
    >
      {shapeOf(mark)}
    </a>
  );
}
