import { Choice } from './choice';
import type { Entry } from './entries';
import { MARKS } from './marks';
import type { Filters } from './state';
import { LEVELS, NO_FILTERS, TARGETS } from './state';
import { useIsWide } from './use-is-wide';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly onChange: (filters: Filters) => void;
}

const VERDICTS = MARKS.map(({ mark }) => mark);

/** The filters between which there is a choice. The verdicts are the legend of the picture, too, so that they are never folded away. */
export function FilterBar({ view, onChange }: Props) {
  const { entries, shown, filters } = view;
  const isWide = useIsWide();
  const isFiltered = shown.length < entries.length || filters.text !== '';
  return (
    <search>
      <form class="filters" aria-label="Filter the clauses" onSubmit={(event) => event.preventDefault()}>
        <label class="search">
          <span>Text</span>
          <input
            type="search"
            value={filters.text}
            placeholder="clause, sentence, case, reason"
            onInput={({ currentTarget }) => onChange({ ...filters, text: currentTarget.value })}
          />
        </label>
        {isWide ? (
          <Places view={view} onChange={onChange} />
        ) : (
          <details>
            <summary>Provider, target, level</summary>
            <Places view={view} onChange={onChange} />
          </details>
        )}
        <Choice
          title="Verdict"
          options={among(VERDICTS, entries, ({ mark }) => mark)}
          name="verdict"
          filters={filters}
          onChange={onChange}
          entries={entries}
        />
        <p class="found">
          <output>
            {shown.length} of {entries.length} clauses
          </output>{' '}
          {isFiltered && (
            <button type="button" onClick={() => onChange(NO_FILTERS)}>
              Show all
            </button>
          )}
        </p>
      </form>
    </search>
  );
}

function Places({ view: { entries, filters }, onChange }: Props) {
  const providers = [...new Set(entries.map(({ provider }) => provider))];
  const targets = among(TARGETS, entries, ({ target }) => target);
  const levels = among(LEVELS, entries, ({ level }) => level);
  return (
    <>
      <Choice title="Provider" options={providers} name="provider" filters={filters} onChange={onChange} />
      <Choice title="Target" options={targets} name="target" filters={filters} onChange={onChange} />
      <Choice title="Level" options={levels} name="level" filters={filters} onChange={onChange} />
    </>
  );
}

/** Those of the options that there are, in their own order. */
function among<T extends string>(
  options: readonly T[],
  entries: readonly Entry[],
  of: (entry: Entry) => string,
): readonly T[] {
  const used = new Set(entries.map(of));
  return options.filter((option) => used.has(option));
}
