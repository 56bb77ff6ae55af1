import { LosslessNumber } from 'lossless-json';
import { creationTimeOf } from './creation-time';

const NOON = Date.UTC(2026, 0, 2, 12);
const HOUR = 3_600_000;

test.each([
  ['2026-01-02T12:00:00Z', 0, 1000],
  ['2026-01-02T12:00:00.000Z', 0, 1000],
  ['2026-01-02T17:30:00+05:30', 0, 1000],
  ['2026-01-02 12:00:00Z', 0, 1000],
  ['2026-01-02 12:00:00 +00:00', 0, 1000],
  [' 2026-01-02T12:00:00Z\n', 0, 1000],
  ['2026-01-02T12:00Z', 0, 60_000],
  ['20260102T1200Z', 0, 60_000],
  // Without an offset it is the time of some place, by at most 14 hours another one.
  ['2026-01-02T12:00:00', -14 * HOUR, 14 * HOUR + 1000],
  ['2026-01-02 12:00', -14 * HOUR, 14 * HOUR + 60_000],
  // A date is some time of its day, in some place.
  ['2026-01-02', -26 * HOUR, 26 * HOUR],
  [String(NOON / 1000), 0, 1000],
  [String(NOON), 0, 1000],
  [new LosslessNumber(String(NOON / 1000)), 0, 1000],
  [new LosslessNumber(String(NOON)), 0, 1000],
  [new LosslessNumber(`${NOON / 1000}.5`), 500, 1500],
])('%j is between %d and %d ms after noon', (value, earliest, latest) => {
  expect(creationTimeOf(value)).toEqual({ earliest: NOON + earliest, latest: NOON + latest });
});

test.each([
  ...['', 'yesterday', '02.01.2026', '2026-13-02', '2026-13-02T12:00:00Z', '2026-01-02T25:00:00Z', '12345678'],
  ...[null, undefined, true, NOON, [NOON], { at: NOON }, new LosslessNumber('1e999')],
])('%j is no creation time', (value) => {
  expect(creationTimeOf(value)).toBeUndefined();
});
