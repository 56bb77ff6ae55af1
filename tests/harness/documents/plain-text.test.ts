import { plainLines } from './plain-text';

test.each([
  ['headings, lists and quotes', '# A\n* b\n> c\n  - d', ['A', 'b', 'c', 'd']],
  ['emphasis and code', 'a **b** _c_ `d_e` snake_case 2*3', ['a b c d_e snake_case 2*3']],
  [
    'links and escapes',
    'see [the page](https://example.com/a "t"), additional\\_data',
    ['see the page, additional_data'],
  ],
  ['a table', '| a | b |\n| :- | -: |\n| `c` | d \\| e |', ['a\tb', '', 'c\td | e']],
  ['a rule and a fence', '---\n```json\n{}\n```', ['', 'json', '{}']],
  [
    'components of a documentation site',
    '<Field body="a" required>\n  Text\n</Field>',
    ['<Field body="a" required>', 'Text', '</Field>'],
  ],
  ['a word in angle brackets', "-H 'Bearer <token>'", ["-H 'Bearer <token>'"]],
  ['elements in Markdown', 'a<br>b <b>c</b><!-- hidden\n --> d &gt; e', ['a b c', 'd > e']],
  ['characters without width', '\ufeffa\u200bb', ['ab']],
])('of Markdown: %s', (_, text, lines) => {
  expect(plainLines(text)).toEqual(lines);
});

test.each([
  ['blocks', '<p>a\n b</p><div>c<br>d</div>', ['a b', 'c', 'd']],
  ['a table', '<table><tr><th>a</th><th><p>b</p></th></tr></table>', ['a\tb']],
  ['lists', '<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>', ['1. a', '2. b', 'c']],
  ['what is hidden', '<html><head><title>t</title></head><body>a<script>b</script></body></html>', ['a']],
  ['preformatted text', '<pre>a\n  b</pre>', ['a', 'b']],
])('of a page: %s', (_, text, lines) => {
  expect(plainLines(text)).toEqual(lines);
});
