import type { Piece } from './pieces';
import { piecesOf } from './pieces';

/** With what differs in brackets. */
function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

test.each([
  ['"First name is required"', '"First name is requires"', '"First name is [required]"', '"First name is [requires]"'],
  ['a b', 'a b c', 'a b', 'a b[ c]'],
  ['422', '200', '422', '200'],
  ['', 'nothing', '', 'nothing'],
  ['a\u0007b c', 'a\nb c', 'a[\\u0007]b c', 'a[\\n]b c'],
])('%j and %j differ as shown', (expected, actual, wantExpected, wantActual) => {
  const pieces = piecesOf({ expected, actual });
  expect([marked(pieces.expected), marked(pieces.actual)]).toEqual([wantExpected, wantActual]);
});

test('texts in which a difference is hard to find come as a whole', () => {
  const long = (seed: number) => Array.from({ length: 50_000 }, (_, index) => (index * seed) % 9973).join(' ');
  const pieces = piecesOf({ expected: long(7919), actual: long(6007) });
  expect(pieces.expected.map(({ text }) => text).join('')).toBe(long(7919));
  expect(pieces.actual.map(({ text }) => text).join('')).toBe(long(6007));
});
