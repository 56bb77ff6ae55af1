import type { Relation } from '../../../contracts/expectation';
import { factsOf } from './relation-facts';

const NOTHING = { ofRequest: [], fields: [], readsBody: false, isTimed: false };

test.each<readonly [Relation, Partial<ReturnType<typeof factsOf>>]>([
  [{ equal: ['$statusCode', 200] }, {}],
  [{ present: '$response.header.x-id' }, {}],
  [{ present: '$response.body#/id' }, { readsBody: true }],
  [{ present: '$response.anywhere#/id' }, { readsBody: true }],
  [{ schema: '/id' }, { readsBody: true }],
  [
    { equal: ['$created#/name', '$request.body#/name'] },
    { readsBody: true, ofRequest: ['$request.body#/name'], fields: ['name'] },
  ],
  [
    { equal: ['$created#/tags', '{$request.body#/tags/0}, {$request.body#/tags/1}'] },
    { readsBody: true, ofRequest: ['$request.body#/tags/0', '$request.body#/tags/1'], fields: ['tags'] },
  ],
  [{ present: '$request.body#' }, { ofRequest: ['$request.body#'] }],
  [{ equal: ['$response.header.x-id', 'a-{$request.header.x-id}'] }, { ofRequest: ['$request.header.x-id'] }],
  [
    { anyOf: [{ absent: '$created#/at' }, { withinSeconds: ['$created#/at', 60] }], because: 'it is open' },
    { readsBody: true, isTimed: true },
  ],
])('what %j reads', (relation, facts) => {
  expect(factsOf(relation)).toEqual({ ...NOTHING, ...facts });
  expect(factsOf(relation)).toBe(factsOf(relation));
});
