import { presentable, presentableText, show, tell } from './difference';

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

test('a value that is too deep for JSON is shown as such', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(show(deep)).toBe('a value that is nested too deep to be shown');
});

const same = (text: string) => text;

test('a text of 300 characters is shown whole, a longer one is cut, and its length is shown', () => {
  expect(presentableText('x'.repeat(300), same)).toBe('x'.repeat(300));
  expect(presentableText(`${'x'.repeat(300)}y`, same)).toBe(`${'x'.repeat(300)}… (301 characters)`);
  expect(show('x'.repeat(1000))).toHaveLength(1002);
});

test('a secret is replaced before a text is cut, and before it is made visible', () => {
  const actual = `${'x'.repeat(290)}secret\u200b-0123456789`;
  const redact = (text: string) => text.replace('secret\u200b-0123456789', 'KEY');
  expect(presentable([{ what: 'body', expected: 'JSON', actual }], redact)).toEqual([
    { what: 'body', expected: 'JSON', actual: `${'x'.repeat(290)}KEY` },
  ]);
});

test('nothing of a difference is obeyed', () => {
  const what = '$created#/custom_fields/\u001b]0;a\u0007';
  expect(presentable([{ what, expected: 'a\u202eb', actual: 'c\n::error::d' }], same)).toEqual([
    { what: '$created#/custom_fields/\\u001b]0;a\\u0007', expected: 'a\\u202eb', actual: 'c\\n::error::d' },
  ]);
});

test.each([
  { count: 50, shown: 50, more: [] },
  { count: 51, shown: 51, more: [{ what: 'further differences', expected: 'none', actual: '1' }] },
  {
    count: 100_000,
    shown: 51,
    more: [{ what: 'further differences', expected: 'none', actual: '99950' }],
  },
])('of $count differences $shown are shown', ({ count, shown, more }) => {
  const all = Array.from({ length: count }, (_, index) => ({ what: String(index), expected: 'a', actual: 'b' }));
  const lines = presentable(all, same);
  expect(lines).toHaveLength(shown);
  expect(lines.slice(50)).toEqual(more);
});

test('a difference fits on one line', () => {
  expect(tell({ what: 'status', expected: '2XX', actual: '422' })).toBe('status: expected 2XX, got 422');
});
