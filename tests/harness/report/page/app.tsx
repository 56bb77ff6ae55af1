import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Report } from '../result';
import { ClauseDialog } from './clause-dialog';
import { ClauseList } from './clause-list';
import { entriesOf } from './entries';
import { FilterBar } from './filter-bar';
import { Head } from './head';
import { Picture } from './picture';
import { SECTIONS } from './sections';
import { StatusTable } from './status-table';
import { useHashState } from './use-hash-state';
import { viewOf } from './view';

/** The page: the answer, the picture, and what is told of each clause. */
export function App({ report }: { readonly report: Report }) {
  const [{ open, section, ...filters }, setState] = useHashState();
  const entries = useMemo(() => entriesOf(report.results), [report]);
  const view = useMemo(() => viewOf(report, entries, filters), [report, JSON.stringify(filters)]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (section) document.getElementById(section)?.scrollIntoView();
  }, [section]);
  return (
    <>
      <button type="button" class="skip-link" onClick={() => main.current?.focus()}>
        Skip to the picture
      </button>
      <Head view={view} />
      <FilterBar view={view} onChange={setState} />
      <main ref={main} tabIndex={-1}>
        <Picture view={view} />
        <StatusTable view={view} />
        {SECTIONS.filter(({ count }) => count(view) > 0).map(({ id, title, says, count, Body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>
              {title} <span class="count">{count(view)}</span>
            </h2>
            <p class="muted">{says}</p>
            <Body view={view} />
          </section>
        ))}
        <ClauseList view={view} />
      </main>
      {open && <ClauseDialog view={view} open={open} onClose={() => setState(filters)} />}
    </>
  );
}
