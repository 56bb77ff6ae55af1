import type { Parameter } from '../../spec-model';
import { side } from '../../testing/sides';
import type { Effect } from '../change';
import { parameters } from './parameters';

const header = (name: string, required: boolean): Parameter => ({ name, in: 'header', required, 'x-source': 'L1' });
const query: Parameter = { ...header('page', false), in: 'query' };

test.each<[string, Parameter[], Parameter[], ...(readonly [string, string, Effect])[]]>([
  ['another case of its name', [header('X-A', true)], [header('x-a', true)]],
  ['a new required one', [], [header('X-A', true)], ['request header, x-a', 'is new, and required', 'breaking']],
  ['a new optional one', [], [query], ['query, page', 'is new, and optional', 'compatible']],
  ['required', [header('a', false)], [header('a', true)], ['request header, a', 'is required', 'breaking']],
  ['optional', [header('a', true)], [header('a', false)], ['request header, a', 'is optional', 'compatible']],
  ['none', [query], [], ['query, page', 'is removed', 'possibly breaking']],
])('%s', (_, before, after, ...found) => {
  const changes = parameters(side({ parameters: before }), side({ parameters: after }));
  expect(changes.map(({ place, says, effect }) => [place, says, effect])).toEqual(found);
});
