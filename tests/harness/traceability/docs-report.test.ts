import { stripVTControlCharacters } from 'node:util';
import type { DocsCheck } from './docs-check';
import { docsMarkdown, docsReport } from './docs-report';

const about = { provider: 'one', address: 'https://docs.example.com/one', read: '2026-01-02' };
const rests = [
  { kind: 'spec', name: 'NewContact/name', file: 'specs/one.yaml', line: 7 },
  { kind: 'clause', name: 'one/name.max', file: 'contracts/one/rules.ts', line: 12 },
] as const;
const CHANGED: DocsCheck = {
  ...about,
  state: 'changed',
  moved: 3,
  changes: [
    {
      kind: 'changed',
      was: 9,
      is: { from: 10, to: 10 },
      pieces: [
        { kind: 'kept', text: 'name\tat most ' },
        { kind: 'new', text: '191' },
        { kind: 'gone', text: '' },
      ],
      rests,
    },
    { kind: 'removed', was: 12, rests: [] },
    { kind: 'added', is: { from: 14, to: 15 }, lines: ['<b>@you</b>', '::error::\u001b[31m'], after: 'the line above' },
  ],
  proposals: [{ lines: { from: 10, to: 10 }, property: 'NewContact/name', says: ['maxLength: 255 becomes 191'] }],
};
const CHECKS: readonly DocsCheck[] = [
  CHANGED,
  { ...about, provider: 'two', state: 'unchanged', lines: 90, moved: 0 },
  { ...about, provider: 'three', state: 'error', reason: 'Failed to fetch it: 404\nSave it.' },
];

test('a terminal shows each change with what rests on it, then the proposal', () => {
  expect(stripVTControlCharacters(docsReport(CHECKS))).toBe(`one  https://docs.example.com/one, read 2026-01-02
  L9 changed, now +L10
    | name | at most {+191+}[-…-]
    spec NewContact/name  specs/one.yaml:7
    clause one/name.max   contracts/one/rules.ts:12
  L12 removed
    nothing rests on it
  +L14-15 new
    | the line above
    | {+<b>@you</b>+}
    | {+::error::\\u001b[31m+}
    classify: cite it as +L14-15 in what fails when it is not kept, or say in specs/informative.json why nothing in it can be tested
  3 lines only moved
  Proposed for specs/one.yaml
    +L10 NewContact/name
      maxLength: 255 becomes 191

two: unchanged, 90 lines
three  https://docs.example.com/one, read 2026-01-02
  Failed to fetch it: 404
  Save it.
`);
});

test('a pull request shows the same, and nothing of a document is markup in it', () => {
  const page = docsMarkdown(CHECKS);
  expect(page).toContain(
    '- **L9 changed**, now L10\n\n  <code>name &#124; at most <ins>191</ins><del>…</del></code>\n',
  );
  expect(page).toContain('\n  - spec <code>NewContact/name</code> <code>specs/one.yaml:7</code>');
  expect(page).toContain('<ins>&#60;b&#62;&#64;you&#60;/b&#62;</ins>');
  expect(page).toContain('## two\n\nUnchanged, 90 lines');
  expect(page).toContain('## three\n\n<code>Failed to fetch it: 404');
});

test('long texts and long blocks are bounded', () => {
  const lines = Array.from({ length: 100 }, () => 'x'.repeat(5000));
  const check: DocsCheck = {
    ...CHANGED,
    changes: [{ kind: 'added', is: { from: 1, to: 100 }, lines, after: undefined }],
  };
  expect(docsReport([check])).toContain('    … 40 more');
  expect(docsReport([check]).length).toBeLessThan(60_000);
});
