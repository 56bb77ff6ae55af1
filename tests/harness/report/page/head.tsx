import { visible } from '../../lib/visible';
import { headlineOf } from '../headline';
import { SECTIONS } from './sections';
import { hashOf } from './state';
import type { View } from './view';

/** The answer in a sentence, when and on what it was found, and the way to everything else. */
export function Head({ view }: { readonly view: View }) {
  const { report, filters } = view;
  const { startedAt, durationMs, targets, versions, problems, results } = report;
  const isReal = targets.includes('live') || report.fixtures.some(({ origin }) => origin !== 'sandbox');
  return (
    <header>
      <h1>{visible(headlineOf(report))}</h1>
      <p class="muted">
        <time dateTime={startedAt}>
          {visible(startedAt)
            .replace('T', ' ')
            .replace(/\.\d+Z$/, ' UTC')}
        </time>{' '}
        · {(durationMs / 1000).toFixed(1)} s · {results.length} results on {targets.join(', ') || 'no target'} · suite{' '}
        {visible(versions.suite)} · Node {visible(versions.node)}
      </p>
      {!isReal && results.length > 0 && (
        <p class="muted">
          No provider was asked: only an exchange with one, live or recorded from live, shows that it agrees with our
          readings.
        </p>
      )}
      {problems.length > 0 && (
        <ul class="problems">
          {problems.map((text) => (
            <li key={text}>{visible(text)}</li>
          ))}
        </ul>
      )}
      <nav aria-label="Sections">
        {SECTIONS.filter(({ count }) => count(view) > 0).map(({ id, title, count }) => (
          <a
            key={id}
            href={hashOf({ ...filters, section: id })}
            onClick={() => document.getElementById(id)?.scrollIntoView()}
          >
            {title} <b>{count(view)}</b>
          </a>
        ))}
      </nav>
    </header>
  );
}
