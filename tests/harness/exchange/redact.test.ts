import { redactor } from './redact';

const SECRET = 'a/b c+"é"';

describe('a secret is replaced by its name', () => {
  const redact = redactor({ EXAMPLE_TOKEN: SECRET });
  test.each([
    ['as it is', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['inside JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 without padding', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
  ])('%s', (_, form) => {
    expect(redact(`Bearer ${form}, again ${form}.`)).toBe('Bearer EXAMPLE_TOKEN, again EXAMPLE_TOKEN.');
  });

  test('and a text without it stays as it is', () => {
    expect(redact('a/b c "é"')).toBe('a/b c "é"');
  });
});

test.each([
  ['one inside another', { SHORT: 'key', LONG: 'key-2' }, 'key-2 key', 'LONG SHORT'],
  ['one that looks like a regular expression', { TOKEN: '.*(a)' }, 'x .*(a) x', 'x TOKEN x'],
  ['one that looks like a replacement', { TOKEN: '$&' }, '$& $1', 'TOKEN $1'],
  ['an empty one', { TOKEN: '' }, 'a b', 'a b'],
  ['none', {}, 'a b', 'a b'],
])('secrets: %s', (_, secrets: { readonly [name: string]: string }, given, want) => {
  expect(redactor(secrets)(given)).toBe(want);
});
