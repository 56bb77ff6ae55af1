import { redactor } from './redact';

const SECRET = '+CANARY/secret=with&odd"chars é1?';
const redact = redactor({ TOKEN: SECRET, SIGNS: '~<"\\é', PHONE: '15005550100', ID: '10' }, [
  '0123456789abcdef'.repeat(4),
]);

/** Characters of the shorter text, and the factor of the longer one. */
const LENGTH = 2 ** 13;
const FACTOR = 32;
/** Far from both: linear time grows by 32, quadratic time by 1024. */
const LIMIT = 6 * FACTOR;
const MAX_ROUNDS = 10;
const MAX_MILLISECONDS = 20_000;

/** Milliseconds of one call. */
function cost(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/**
 * How much more the longer text costs, each at its best. Other load on the machine only adds to a time, so a ratio
 * above the limit is measured again.
 */
function growth(textOf: (length: number) => string): number {
  const [short, long] = [textOf(LENGTH), textOf(FACTOR * LENGTH)];
  const end = performance.now() + MAX_MILLISECONDS;
  let [shorter, longer] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < MAX_ROUNDS && performance.now() < end; round += 1) {
    shorter = Math.min(
      shorter,
      cost(() => redact(short)),
    );
    longer = Math.min(
      longer,
      cost(() => redact(long)),
    );
    if (longer / shorter < LIMIT) break;
  }
  return longer / shorter;
}

/** A repeated text, with a prefix. */
const flood =
  (text: string, start = '') =>
  (length: number) =>
    start + text.repeat(Math.ceil(length / text.length)).slice(0, length);

const NEAR_MISSES = [SECRET.slice(0, 11), SECRET.slice(1, -1).replace('with', ''), `${SECRET.slice(0, 12)}x`];

test.each([
  ...[
    '\\',
    '%',
    '%25',
    '%2',
    '&',
    '&amp;',
    '&#',
    '&#0',
    '&#x0',
    '&lt',
    '0',
    '=',
    '+',
    'a',
    '~<"',
    '\0',
    '\ufffd',
    '10',
  ],
  ...['\\"', '\\u0041', '\\n', '%41', '&#65;', '&plus;', '\\\\u', '%u', 'é', ' ', 'MDEy', '0123456789'],
  ...NEAR_MISSES,
  ...NEAR_MISSES.map((text) => Buffer.from(text).toString('base64')),
  ...NEAR_MISSES.map((text) => encodeURIComponent(text)),
])('a flood of %j takes linear time', (text) => {
  expect(growth(flood(text))).toBeLessThan(LIMIT);
});

test.each([
  ['%', '25'],
  ['&', 'amp;'],
  ['&', 'a'],
  ['&#', '0'],
  ['&#x', '0'],
  ['CANARY', '\0'],
])('%j and a flood of %j takes linear time', (start, text) => {
  expect(growth(flood(text, start))).toBeLessThan(LIMIT);
});
