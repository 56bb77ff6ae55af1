import { visible } from '../../../lib/visible';
import { groupBy } from '../../group';
import type { Report } from '../../result';
import { contains, isThere } from '../filter';
import { SourceLinks } from '../source-links';
import { Prose } from '../text';
import type { View } from '../view';
import type { Section } from './section';

type Erratum = Report['errata'][number];

const those = ({ report, filters }: View) =>
  report.errata.filter(
    (each) =>
      isThere({ provider: each.provider }, filters) &&
      contains([each.id, ...each.readings, each.taken, each.because].join('\n').toLowerCase(), filters),
  );

/** Where a document contradicts itself. */
export const errata: Section = {
  id: 'errata',
  title: 'Errata',
  says: 'Where a document contradicts itself: its readings, the one that is taken and why, and the one that answers show.',
  count: (view) => those(view).length,
  Body: ({ view }) => (
    <>
      {[...groupBy(those(view), ({ provider }) => provider)].map(([provider, each]) => (
        <details key={provider}>
          <summary>
            {provider} <span class="count">{each.length}</span>
          </summary>
          {each.map((erratum) => (
            <ErratumFacts key={erratum.id} report={view.report} erratum={erratum} />
          ))}
        </details>
      ))}
    </>
  ),
};

function ErratumFacts({ report, erratum }: { readonly report: Report; readonly erratum: Erratum }) {
  const { provider, id, source, readings, taken, because, seen } = erratum;
  return (
    <div class="erratum">
      <h3>
        {visible(id)}{' '}
        <span class="muted">
          <SourceLinks report={report} provider={provider} source={source} />
        </span>
      </h3>
      <ol>
        {readings.map((reading) => (
          <li key={reading}>
            <Prose text={reading} />
          </li>
        ))}
      </ol>
      <p>
        Taken: <Prose text={taken} />
        {because !== '' && (
          <>
            , because <Prose text={because} />
          </>
        )}
      </p>
      {seen.map(({ target, reading, times }) => (
        <p key={`${target} ${reading}`}>
          Seen on {target}, {times === 1 ? 'once' : `${times} times`}: <Prose text={reading} />
        </p>
      ))}
    </div>
  );
}
