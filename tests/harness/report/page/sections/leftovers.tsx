import { visible } from '../../../lib/visible';
import { contains, isThere } from '../filter';
import type { View } from '../view';
import type { Section } from './section';

const KINDS = { left: 'left behind', possible: 'possibly left behind', doubtful: 'left alone' } as const;

const those = ({ report, filters }: View) =>
  report.leftovers.filter(
    (each) =>
      isThere(each, filters) &&
      contains([each.id, ...each.values, each.reason, KINDS[each.kind]].join('\n').toLowerCase(), filters),
  );

/** What a live run may have left at a provider. */
export const leftovers: Section = {
  id: 'leftovers',
  title: 'Left at the provider',
  says: 'Contacts that the run created, or may have created, and did not delete.',
  count: (view) => those(view).length,
  Body: ({ view }) => (
    <ul class="told">
      {those(view).map(({ provider, run, kind, id, values, reason }) => (
        <li key={`${provider} ${run} ${id} ${values.join()}`}>
          <b>{provider}</b> {KINDS[kind]}: {id !== undefined && <code>{visible(id)}</code>}{' '}
          {values.map((value) => visible(value)).join(', ')}
          <br />
          <span class="muted">{visible(reason)}</span>
        </li>
      ))}
    </ul>
  ),
};
