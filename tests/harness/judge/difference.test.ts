import { presentable, shorten, show, tell } from './difference';

test.each([
  { value: undefined, want: 'nothing' },
  { value: null, want: 'null' },
  { value: '', want: '""' },
  { value: 'nothing', want: '"nothing"' },
  { value: '5', want: '"5"' },
  { value: 5, want: '5' },
  { value: false, want: 'false' },
  { value: 'a "b"\n', want: '"a \\"b\\"\\n"' },
  { value: { a: [1, 'é'] }, want: '{"a":[1,"é"]}' },
])('$value is shown as $want', ({ value, want }) => {
  expect(show(value)).toBe(want);
});

test('a text of 300 characters is shown whole', () => {
  expect(shorten('x'.repeat(300))).toBe('x'.repeat(300));
});

test('a longer text is cut, and its length is told', () => {
  expect(shorten(`${'x'.repeat(300)}y`)).toBe(`${'x'.repeat(300)}… (301 characters)`);
  expect(show('x'.repeat(1000))).toHaveLength(1002);
});

test('a secret is replaced before a text is cut', () => {
  const actual = `${'x'.repeat(290)}secret-0123456789`;
  const shown = presentable({ what: 'body', expected: 'JSON', actual }, (text) =>
    text.replace('secret-0123456789', 'KEY'),
  );
  expect(shown).toEqual({ what: 'body', expected: 'JSON', actual: `${'x'.repeat(290)}KEY` });
});

test('a difference is told in one line', () => {
  expect(tell({ what: 'status', expected: '2XX', actual: '422' })).toBe('status: expected 2XX, got 422');
});
