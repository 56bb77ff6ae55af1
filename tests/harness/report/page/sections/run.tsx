import { visible } from '../../../lib/visible';
import type { Served } from '../../result';
import { isThere } from '../filter';
import type { View } from '../view';
import type { Section } from './section';

const those = ({ report, filters }: View) => report.served.filter((each) => isThere(each, filters));

/** Who answered, and under which settings. */
export const run: Section = {
  id: 'run',
  title: 'Who answered',
  says: 'Servers, settings (secret ones without their values), requests and the age of recordings.',
  count: (view) => those(view).length,
  Body: ({ view }) => (
    <ul class="told">
      {those(view).map((served) => (
        <Server key={`${served.provider} ${served.target}`} view={view} served={served} />
      ))}
    </ul>
  ),
};

function Server({ view, served }: { readonly view: View; readonly served: Served }) {
  const { provider, target, server, settings, requests, durationMs, ended } = served;
  const { fixtures, versions } = view.report;
  const recorded = target === 'fixture' ? fixtures.filter((each) => each.provider === provider) : [];
  return (
    <li>
      <b>{provider}</b> <span class="target">{target}</span> {visible(server)}
      <br />
      {requests} requests in {(durationMs / 1000).toFixed(1)} s; spec{' '}
      <code>{visible(versions.specs[provider] ?? '')}</code>
      {recorded.map(({ origin, oldest, clauses }) => (
        <span key={origin}>
          ; {clauses} clauses recorded from the {visible(origin)}, the oldest on {visible(oldest.slice(0, 10))}
        </span>
      ))}
      {ended !== undefined && (
        <>
          <br />
          Not everything was checked: {visible(ended)}
        </>
      )}
      {Object.keys(settings).length > 0 && (
        <details>
          <summary class="muted">{Object.keys(settings).length} settings</summary>
          {Object.entries(settings).map(([name, value]) => (
            <div key={name}>
              <code>{visible(name)}</code> {visible(value)}
            </div>
          ))}
        </details>
      )}
    </li>
  );
}
