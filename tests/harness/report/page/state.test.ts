import type { State } from './state';
import { hashOf, NO_FILTERS, stateOf } from './state';

test.each<[string, State]>([
  ['#', NO_FILTERS],
  ['#text=50%25+%26+%23', { ...NO_FILTERS, text: '50% & #' }],
  [
    '#provider=one&provider=two&target=live&level=MUST&level=MAY&verdict=fail&verdict=known',
    { text: '', provider: ['one', 'two'], target: ['live'], level: ['MUST', 'MAY'], verdict: ['fail', 'known'] },
  ],
  ['#section=skips', { ...NO_FILTERS, section: 'skips' }],
  ['#clause=one%2Fname.max&on=live', { ...NO_FILTERS, open: { clause: 'one/name.max', target: 'live' } }],
  ['#text=a&clause=one%2Fb&on=live', { ...NO_FILTERS, text: 'a', open: { clause: 'one/b', target: 'live' } }],
])('%s leads to its state and back', (hash, state) => {
  expect(stateOf(hash)).toEqual(state);
  expect(hashOf(state)).toBe(hash);
});

test.each([[''], ['#nonsense'], ['#verdict=perfect&target=moon&level=must'], ['#%%%&&&=&on=live']])(
  '%j is the page as it opens',
  (hash) => {
    expect(stateOf(hash)).toEqual(NO_FILTERS);
  },
);
