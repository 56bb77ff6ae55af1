import type { Response } from '../../spec-model';
import { side } from '../../testing/sides';
import type { Effect } from '../change';
import { statuses } from './statuses';

const RESPONSE: Response = { description: '', source: [], headers: {}, examples: {} };
const answering = (names: string) =>
  side({ responses: Object.fromEntries(names.split(' ').map((name) => [name, RESPONSE])) });

test.each<[string, string, ...(readonly [string, Effect])[]]>([
  ['201 422', '422 201'],
  ['201 422', '201 422 429', ['response 429 is new', 'compatible']],
  ['201', '201 429', ['response 429 is new', 'possibly breaking']],
  ['201', '200 201', ['response 200 is new', 'possibly breaking']],
  ['2XX', '2XX 201', ['response 201 is new', 'compatible']],
  ['201 4XX', '201 422', ['response 422 is new', 'compatible'], ['response 4XX is removed', 'compatible']],
  ['201 422', '201 4XX', ['response 4XX is new', 'compatible'], ['response 422 is removed', 'compatible']],
  [
    '201 default',
    '201 503',
    ['response 503 is new', 'compatible'],
    ['response default is removed', 'possibly breaking'],
  ],
  ['201 409 422', '201 422', ['response 409 is removed', 'possibly breaking']],
  ['200 201', '201', ['response 200 is removed', 'breaking']],
])('%s became %s', (before, after, ...found) => {
  const changes = statuses(answering(before), answering(after));
  expect(changes.map(({ place, says, effect }) => [`${place} ${says}`, effect])).toEqual(found);
  expect(changes.filter(({ direction }) => direction !== 'response')).toEqual([]);
});
