import { TEXT_CLASSES } from './text-classes';

test.each(TEXT_CLASSES)('$name has texts that normalisation and trimming leave as they are', ({ texts }) => {
  for (const text of texts) expect([text.normalize('NFC'), text.trim()]).toEqual([text, text]);
});

test('names are different', () => {
  expect(new Set(TEXT_CLASSES.map(({ name }) => name)).size).toBe(TEXT_CLASSES.length);
});
