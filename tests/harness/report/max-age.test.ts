import { maxFixtureAge } from './max-age';

test.each([
  [undefined, 180],
  ['', 180],
  [' ', 180],
  ['30', 30],
  ['0', 0],
  [' 0.5 ', 0.5],
])('FIXTURE_MAX_AGE_DAYS=%s is %d days', (text, days) => {
  expect(maxFixtureAge({ FIXTURE_MAX_AGE_DAYS: text })).toBe(days);
});

test.each(['-1', 'abc', '30 days', '1e999', '0x10', 'NaN'])('FIXTURE_MAX_AGE_DAYS=%s is rejected', (text) => {
  expect(() => maxFixtureAge({ FIXTURE_MAX_AGE_DAYS: text })).toThrow(
    `Failed to read FIXTURE_MAX_AGE_DAYS: "${text}" is not a number of days\nSet it to`,
  );
});
