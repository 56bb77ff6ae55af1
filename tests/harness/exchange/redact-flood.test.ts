import { redactor } from './redact';

const SECRET = '+CANARY/secret=with&odd"chars é1?';
const redact = redactor({ TOKEN: SECRET, SIGNS: '~<"\\é', PHONE: '15005550100', ID: '10' }, [
  '0123456789abcdef'.repeat(4),
]);

/** Characters of the shorter text, and how many times as many the longer one has. */
const LENGTH = 2 ** 15;
const FACTOR = 8;
/** Between what time in proportion to the length makes of the factor, and what time in proportion to its square does. */
const LIMIT = 3 * FACTOR;
const ROUNDS = 5;

/** Milliseconds that the processor works for this process alone, whatever else it does. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How much more the longer text costs, each at its best: whatever else costs time only adds to it. */
function growth(textOf: (length: number) => string): number {
  const [short, long] = [textOf(LENGTH), textOf(FACTOR * LENGTH)];
  const rounds = Array.from({ length: ROUNDS }, () => [cost(() => redact(short)), cost(() => redact(long))] as const);
  return Math.min(...rounds.map(([, later]) => later)) / Math.min(...rounds.map(([earlier]) => earlier));
}

/** A text again and again, and what it begins with once. */
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
])('a flood of %j takes time in proportion to its length', (text) => {
  expect(growth(flood(text))).toBeLessThan(LIMIT);
});

test.each([
  ['%', '25'],
  ['&', 'amp;'],
  ['&', 'a'],
  ['&#', '0'],
  ['&#x', '0'],
  ['CANARY', '\0'],
])('%j and a flood of %j takes time in proportion to its length', (start, text) => {
  expect(growth(flood(text, start))).toBeLessThan(LIMIT);
});
