import type { DocumentedHeader } from '../../spec-model';
import { side } from '../../testing/sides';
import type { Effect } from '../change';
import { headers } from './headers';

type Headers = { readonly [name: string]: DocumentedHeader };
const header = (required: boolean, type = 'integer'): Headers => ({
  limit: { required, schema: { type }, 'x-source': 'L1' },
});
const answering = (given: Headers) =>
  side({ responses: { '429': { description: '', source: [], headers: given, examples: {} } } });

test.each<[string, Headers, Headers, ...(readonly [string, Effect])[]]>([
  ['the same', header(true), header(true)],
  ['less', header(false), {}, ['is removed', 'breaking']],
  ['more', {}, header(true), ['is new', 'compatible']],
  ['required', header(false), header(true), ['is always present', 'compatible']],
  ['optional', header(true), header(false), ['may be absent, was always present', 'breaking']],
  ['of another type', header(true), header(true, 'string'), ['is string, was integer', 'breaking']],
])('%s', (_, before, after, ...found) => {
  const changes = headers(answering(before), answering(after));
  expect(changes.map(({ says, effect }) => [says, effect])).toEqual(found);
  expect(changes.filter(({ place }) => place !== 'response 429, header limit')).toEqual([]);
});

test('headers of a response that is new are told with it', () => {
  expect(headers(side(), answering(header(true)))).toEqual([]);
});
