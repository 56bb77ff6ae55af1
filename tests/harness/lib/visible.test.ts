import { partsOf, shorten, shortenLines, visible, visibleLines } from './visible';

/** Everything that a terminal, an editor or a CI system may interpret, or that is invisible. */
const OBEYED = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  ...[0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x3164, 0xfe0f, 0xfeff],
  ...[
    0xfff9, 0xfffb, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xe0001, 0xe0041, 0xe0100, 0xd800, 0xdbff, 0xdc00,
    0xdfff,
  ],
];

test.each(OBEYED.map((code) => ({ code, name: `U+${code.toString(16).padStart(4, '0')}` })))(
  '$name is shown as an escape',
  ({ code }) => {
    const shown = visible(`a${String.fromCodePoint(code)}b`);
    expect(shown).toMatch(/^a(?:\\[nrt]|(?:\\u[\da-f]{4}){1,2})b$/);
    expect(JSON.parse(`"${shown}"`)).toBe(`a${String.fromCodePoint(code)}b`);
    expect(visible(shown)).toBe(shown);
  },
);

test.each([
  '',
  'plain',
  'Peña Müller-Ångström',
  '日本語 नमस्ते עברית عربى',
  '☎ 😀 𝒳',
  'a\u00a0b',
  '"quoted" \\ $x `y`',
  '::error::',
])('%j is unchanged', (text) => {
  expect(visible(text)).toBe(text);
});

test('a lone surrogate is escaped, a pair is kept', () => {
  expect(visible('\ud83d\ude00\ud83d x \ude00')).toBe('😀\\ud83d x \\ude00');
});

test('line breaks are kept', () => {
  expect(visibleLines('a\r\n\tb\u2028\n\nc\r')).toBe('a\n\\tb\\u2028\n\nc\\r');
  expect(shortenLines('a\nb\nc', 3)).toBe('a\nb… (5 characters)');
  expect(shortenLines('a\nb', 3)).toBe('a\nb');
});

test.each([
  ['abc', 'abc'],
  ['abcd', 'abc… (4 characters)'],
  ['', ''],
  ['😀a', '😀a'],
  ['😀😀', '😀… (4 characters)'],
  ['\t\t', '\\t… (2 characters)'],
  ['\u001b', '… (1 characters)'],
])('%j is cut at three characters to %j', (text, want) => {
  expect(shorten(text, 3)).toBe(want);
});

test('a text that is truncated again keeps its original length', () => {
  const once = shorten('a'.repeat(1000), 100);
  expect(shorten(once, 100)).toBe(once);
  expect(shorten(once, 10)).toBe('aaaaaaaaaa… (1000 characters)');
});

test('a text of megabytes is cut at once', () => {
  expect(shorten('\u007f'.repeat(5_000_000), 12)).toBe('\\u007f\\u007f… (5000000 characters)');
});

test('visible and invisible parts alternate', () => {
  expect(partsOf('\u001b[0m a\r\nb')).toEqual(['', '\u001b', '[0m a', '\r\n', 'b']);
  expect(partsOf('plain')).toEqual(['plain']);
});

test('what the runner of GitHub Actions obeys anywhere in a line is escaped', () => {
  expect(visible('a ##[error] ###[')).toBe('a #\\u0023[error] ##\\u0023[');
  expect(shorten('##[group]', 100)).toBe('#\\u0023[group]');
  expect(shortenLines('a\n##[group]', 100)).toBe('a\n#\\u0023[group]');
});
