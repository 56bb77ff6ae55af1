import { side } from '../../testing/sides';
import type { Effect } from '../change';
import { security, securityOf } from './security';

test.each<[string[], string[], ...(readonly [string, Effect])[]]>([
  [['http bearer'], ['http bearer']],
  [[], ['http bearer'], ['need http bearer, were not needed', 'breaking']],
  [['http bearer'], [], ['are no longer needed, were http bearer', 'compatible']],
  [['http bearer'], ['http bearer', 'http basic'], ['may be http basic', 'compatible']],
  [['http bearer', 'http basic'], ['http bearer'], ['are no longer http basic', 'breaking']],
  [['http bearer'], ['http basic'], ['are no longer http bearer', 'breaking'], ['may be http basic', 'compatible']],
])('%j became %j', (before, after, ...found) => {
  const changes = security(side({}, before), side({}, after));
  expect(changes.map(({ says, effect }) => [says, effect])).toEqual(found);
  expect(changes.filter(({ direction, place }) => direction !== 'request' || place !== 'credentials')).toEqual([]);
});

const components = {
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
    mutual: { type: 'mutualTLS' },
  },
};

test.each([
  [[{ token: [] }], ['http bearer']],
  [
    [{ token: [], key: [] }, { mutual: [] }],
    ['apiKey in the header x-api-key and http bearer', 'mutualTLS'],
  ],
  [[{ other: [] }], ['an unknown scheme']],
  [[{}], []],
  [undefined, []],
])('the ways of %j are %j', (ways, want) => {
  expect(securityOf({ resolved: { security: ways, components } })).toEqual(want);
});
