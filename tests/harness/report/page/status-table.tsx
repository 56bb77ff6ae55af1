import { useMemo } from 'preact/hooks';
import { isThere } from './filter';
import type { StatusCell } from './statuses';
import { statusesOf } from './statuses';
import type { View } from './view';

/** Documented statuses against those that were seen. */
export function StatusTable({ view: { report, filters } }: { readonly view: View }) {
  const { provider, target } = filters;
  const { columns, rows } = useMemo(
    () => statusesOf(report.results.filter((result) => isThere(result, { provider, target }))),
    [report, provider.join(), target.join()],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="statuses-title">
      <h2 id="statuses-title">Statuses: documented and seen</h2>
      <p class="muted">
        How many answers of the operation had a status. <Kind kind="seen" /> documented and seen, <Kind kind="unseen" />{' '}
        documented and not seen, <Kind kind="undocumented" /> seen and not documented.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so has to be reached by the keyboard */}
      <section class="scrolls" tabIndex={0} aria-label="Table of statuses">
        <table class="statuses">
          <thead>
            <tr>
              <th scope="col">Status</th>
              {columns.map((column) => (
                <th key={`${column.provider} ${column.target}`} scope="col">
                  {column.provider} <span class="target">{column.target}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, cells }) => (
              <tr key={status}>
                <th scope="row">{status}</th>
                {cells.map((cell, index) => (
                  <Cell key={`${columns[index]?.provider} ${columns[index]?.target}`} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const KINDS = {
  seen: { mark: 'pass', shape: '■', word: 'documented' },
  unseen: { mark: 'skip', shape: '□', word: 'documented, not seen' },
  undocumented: { mark: 'known', shape: '◇', word: 'not documented' },
  none: { mark: 'none', shape: '', word: '' },
} as const satisfies Record<StatusCell['kind'], unknown>;

function Cell({ cell: { kind, times } }: { readonly cell: StatusCell }) {
  if (kind === 'none') return <td />;
  return (
    <td data-mark={KINDS[kind].mark}>
      <Kind kind={kind} /> {kind === 'unseen' ? '' : times} <span class="unseen">{KINDS[kind].word}</span>
    </td>
  );
}

function Kind({ kind }: { readonly kind: StatusCell['kind'] }) {
  return (
    <span class="shape" data-mark={KINDS[kind].mark} aria-hidden>
      {KINDS[kind].shape}
    </span>
  );
}
