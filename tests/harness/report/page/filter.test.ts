import { resultOf } from '../../testing/report-results';
import { entriesOf } from './entries';
import { isShown, isThere } from './filter';
import type { Filters } from './state';
import { NO_FILTERS } from './state';

const [entry] = entriesOf([resultOf({ verdict: 'warn', reasons: ['status: expected 422, got 200'] })]);

test.each<[Partial<Filters>, boolean]>([
  [{}, true],
  [{ provider: ['other'] }, false],
  [{ provider: ['other', 'example'] }, true],
  [{ target: ['live'] }, false],
  [{ target: ['sandbox'] }, true],
  [{ level: ['SHOULD', 'MAY'] }, false],
  [{ level: ['MUST'] }, true],
  [{ verdict: ['fail'] }, false],
  [{ verdict: ['fail', 'warn'] }, true],
  [{ text: ' LEFT  422 ' }, true],
  [{ text: 'left 423' }, false],
  [{ text: 'required', verdict: ['pass'] }, false],
])('%j shows the clause: %s', (filters, want) => {
  expect(entry && isShown(entry, { ...NO_FILTERS, ...filters })).toBe(want);
});

test('what is of no target is not left out by one', () => {
  expect(isThere({ provider: 'example' }, { provider: [], target: ['live'] })).toBe(true);
  expect(isThere({ provider: 'example' }, { provider: ['other'], target: [] })).toBe(false);
});
