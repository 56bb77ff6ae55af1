import { hashOf, isBlank, printOf, readPrint, wordHash, wordsOf } from './print';

test('a hash is the beginning of a SHA-256 of the line without white space', () => {
  // printf 'abc' | sha256sum
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea');
  expect(printOf(' a\tb c ')).toMatch(/^ba7816bf8f01cfea 3 (?:[\w-]{2}){3}$/);
});

test('a print is read as it was written, and shows no word', () => {
  const print = printOf('max:255 characters');
  const read = readPrint(print);
  expect(read).toMatchObject({ length: 17, words: { length: 4 } });
  expect(read?.words[2]).toBe(wordHash(read?.hash ?? '', '255'));
  expect(print).not.toContain('max');
});

test('one word has another hash in another line', () => {
  expect(wordHash(hashOf('one'), 'name')).not.toBe(wordHash(hashOf('two'), 'name'));
});

test.each(['', 'the line itself', 'ba7816bf8f01cfea 3', 'ba7816bf8f01cfea 3 a'])('%j is no print', (text) => {
  expect(readPrint(text)).toBeUndefined();
});

test('only the print of a line without text is blank', () => {
  expect([printOf(' \t'), printOf('.')].map(isBlank)).toEqual([true, false]);
});

test.each([
  ['max:255', ['max', ':', '255']],
  ['phone_id', ['phone', '_', 'id']],
  ['namestringYesFirst name', ['namestring', 'Yes', 'First', 'name']],
  ['HTTPError', ['HTTP', 'Error']],
  ['اسم', ['اسم']],
])('the words of %s are %j', (line, words) => {
  expect(wordsOf(line).map(({ text }) => text)).toEqual(words);
});
