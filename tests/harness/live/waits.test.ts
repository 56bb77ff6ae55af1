import { waitAfter } from './waits';

/** Friday, 2026-01-02T03:04:05Z. */
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const UNIX = NOW / 1000;

describe('after 429, Retry-After', () => {
  test.each([
    ['0', 0],
    ['2', 2000],
    [' 2 ', 2000],
    ['1.5', 1500],
    ['3600', 3_600_000],
    ['2, 3', 3000],
    ['3,2', 3000],
    ['2, soon', 2000],
    ['2, -9', 2000],
    ['-5', 1000],
    ['wait 3', 1000],
    ['3 s', 1000],
    ['1e3', 1000],
    ['0x10', 1000],
    ['Infinity', 1000],
    ['', 1000],
    [', ,', 1000],
    ['2026-01-02T03:04:15Z', 1000],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Friday, 02-Jan-26 03:04:15 GMT', 10_000],
    ['Fri Jan  2 03:04:15 2026', 10_000],
    ['Fri, 02 Jan 2026 03:04:15 GMT, 3', 10_000],
    ['Friday, 02-Jan-26 03:04:15 GMT, Fri, 02 Jan 2026 03:04:25 GMT', 20_000],
    ['Fri, 02 Jan 2026 03:04:05 GMT', 0],
    ['Fri, 02 Jan 2026 03:04:00 GMT', 1000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 1000],
    ['Mon, 02 Jan 2026 03:04:15 GMT', 1000],
  ])('%j is %d ms', (text, want) => {
    expect(waitAfter({ status: 429, headers: { 'retry-after': text } }, NOW)).toBe(want);
  });
});

describe('reset fields', () => {
  test.each([
    [429, {}, 1000],
    [429, { 'x-ratelimit-reset': '7' }, 7000],
    [429, { 'x-ratelimit-reset': String(UNIX + 7) }, 7000],
    [429, { 'x-ratelimit-reset': `${UNIX + 7.5}` }, 7500],
    [429, { 'x-ratelimit-reset': String(UNIX - 7) }, 1000],
    [429, { 'x-ratelimit-reset': '7 s' }, 1000],
    [429, { 'x-ratelimit-reset': '7, 9' }, 9000],
    [429, { 'x-ratelimit-reset-after': '0.25' }, 250],
    [429, { 'x-rate-limit-reset': String(UNIX + 2) }, 2000],
    [429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' }, 2000],
    // Something is used up, although nothing says so.
    [429, { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '2' }, 2000],
    [429, { 'ratelimit-limit': '10', 'ratelimit-remaining': '0', 'ratelimit-reset': '4' }, 4000],
    [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': '4', 'x-ratelimit-reset': '6' }, 6000],
    [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': '4', 'retry-after': '6' }, 6000],
    [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': '4', 'retry-after': '2' }, 4000],
    [429, { 'ratelimit-remaining': '0', 'ratelimit-reset': '4', 'retry-after': 'soon' }, 4000],
    [429, { 'x-ratelimit-reset': '0', 'retry-after': 'soon' }, 1000],
    [200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' }, 2000],
    [200, { 'x-ratelimit-remaining': '0, 9', 'x-ratelimit-reset': '2, 5' }, 5000],
    [200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(UNIX - 2) }, 0],
    [200, { 'x-ratelimit-remaining': '0' }, 0],
    [200, { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '2' }, 0],
    [200, { 'x-ratelimit-reset': '2' }, 0],
    [200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '3' }, 3000],
    [201, { 'ratelimit-remaining': 'none', 'ratelimit-reset': '3' }, 0],
  ])('of %d with %j request %d ms', (status, headers, want) => {
    expect(waitAfter({ status, headers }, NOW)).toBe(want);
  });
});

describe('RateLimit', () => {
  const POLICY = { 'ratelimit-policy': '"default";q=100;w=60, "daily";q=5000;w=86400' };

  test.each([
    [429, { ratelimit: '"default";r=0;t=5' }, 5000],
    [429, { ratelimit: 'default;r=0;t=5' }, 5000],
    [429, { ratelimit: '"a, b;c";r=0;t=1.5' }, 1500],
    [429, { ratelimit: '"default";r=0;t=5, "daily";r=900;t=3600' }, 5000],
    [429, { ratelimit: '"default";r=3;t=5, "daily";r=0;t=3600' }, 3_600_000],
    [429, { ratelimit: '"default";r=3;t=5' }, 5000],
    [429, { ratelimit: '"default";t=5' }, 5000],
    [429, { ratelimit: '"default";r=0', ...POLICY }, 60_000],
    [429, { ratelimit: '"default";r=0;t=5', ...POLICY }, 5000],
    [429, { ratelimit: '"other";r=0', ...POLICY }, 1000],
    [429, { ratelimit: '"default";r=0;t=-5' }, 1000],
    [429, { ratelimit: '"default";r=0;t="5"' }, 1000],
    [429, { ratelimit: '"default;r=0' }, 1000],
    [429, { ratelimit: 'limit=100, remaining=0, reset=5' }, 5000],
    [429, POLICY, 1000],
    [200, { ratelimit: '"default";r=0;t=5' }, 5000],
    [200, { ratelimit: '"default";r=1;t=5' }, 0],
    [200, { ratelimit: '"default";t=5' }, 0],
    [200, { ratelimit: 'limit=100, remaining=0, reset=5' }, 5000],
    [200, { ratelimit: 'limit=100, remaining=1, reset=5' }, 0],
    [200, { ratelimit: 'constructor;r=0;t=5' }, 5000],
  ])('of %d with %j requests %d ms', (status, headers, want) => {
    expect(waitAfter({ status, headers }, NOW)).toBe(want);
  });
});

test.each([
  [503, '4', 4000],
  [503, 'soon', 1000],
  [503, undefined, 0],
  [200, '4', 0],
  [201, 'soon', 0],
  [500, '4', 0],
])('%d with Retry-After %j requests %d ms', (status, text, want) => {
  expect(waitAfter({ status, headers: text === undefined ? {} : { 'retry-after': text } }, NOW)).toBe(want);
});

test.each([
  ['retry-after', 'Fri, 02 Jan 2026 03:04:15 GMT'],
  ['x-ratelimit-reset', String(UNIX + 10)],
])('a date in %s is relative to the clock of the server', (name, text) => {
  const ahead = { date: 'Fri, 02 Jan 2026 03:04:12 GMT', [name]: text };
  expect(waitAfter({ status: 429, headers: ahead }, NOW)).toBe(3000);
  expect(waitAfter({ status: 429, headers: { ...ahead, date: 'today' } }, NOW)).toBe(10_000);
});
