import { visible } from '../../../lib/visible';
import { groupBy } from '../../group';
import { contains, isThere } from '../filter';
import type { View } from '../view';
import type { Section } from './section';

const those = ({ report, filters }: View) =>
  report.observations.filter((each) => isThere(each, filters) && contains(each.what.toLowerCase(), filters));

/** What the document does not say and answers show. */
export const observations: Section = {
  id: 'observations',
  title: 'Observations',
  says: 'Undocumented behaviour that answers show, and values that cases were asked to report; no verdict depends on them.',
  count: (view) => those(view).length,
  Body: ({ view }) => (
    <>
      {[...groupBy(those(view), ({ provider, target }) => `${provider} on ${target}`)].map(([title, each]) => (
        <details key={title}>
          <summary>
            {title} <span class="count">{each.length}</span>
          </summary>
          <ul class="observed">
            {each.map(({ what, times }) => (
              <li key={what}>
                {visible(what)} <span class="muted">{times === 1 ? 'once' : `${times} times`}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  ),
};
