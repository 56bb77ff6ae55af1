import fc from 'fast-check';
import { mayBeTooLong, textArbitrary } from './texts';

const sample = (schema: Parameters<typeof textArbitrary>[0]) =>
  fc.sample(textArbitrary(schema), { numRuns: 500, seed: 1 });

test('texts are within their limits, in characters', () => {
  const lengths = sample({ minLength: 2, maxLength: 30 }).map((text) => [...text].length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...lengths)).toBe(30);
});

test('texts are what a server must keep: normal, trimmed, visible, and no template', () => {
  const texts = sample({});
  expect(texts.filter((text) => text === '' || text !== text.trim() || text !== text.normalize('NFC'))).toEqual([]);
  expect(texts.filter((text) => /\p{Cs}/u.test(text) || text.includes('{$'))).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(texts.filter((text) => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f]/.test(text))).toEqual([]);
});

test('texts have characters of many kinds', () => {
  const all = sample({}).join('');
  for (const kind of [/'/, /"/, /\\/, /</, /%/, /\n/, /[\u{10000}-\u{10ffff}]/u, /\p{M}/u, /\p{Lo}/u, /\d/])
    expect(all).toMatch(kind);
});

test('a long text is open where no limit is documented', () => {
  expect(mayBeTooLong('x'.repeat(251), {})).toBe(true);
  expect(mayBeTooLong('x'.repeat(250), {})).toBe(false);
  expect(mayBeTooLong('x'.repeat(500), { maxLength: 500 })).toBe(false);
  expect(sample({}).some((text) => mayBeTooLong(text, {}))).toBe(true);
});
