import type { Difference } from './difference';
import { diffPage } from './markdown';

const example: Difference = {
  provider: 'example',
  changes: [
    { effect: 'breaking', direction: 'request', place: 'path', says: 'is `/b`', because: 'it is *sent*' },
    { effect: 'compatible', direction: 'request', place: 'query, a', says: 'is new', because: 'x' },
  ],
  clauses: {
    added: [{ id: 'example/a', says: 'MUST do `a`' }],
    removed: [{ id: 'example/b', says: 'MUST do b' }],
    changed: [
      { id: 'example/c', was: 'MUST do c', is: 'MAY do c', aspects: [] },
      { id: 'example/d', was: 'MUST do d', is: 'MUST do d', aspects: ['cases'] },
    ],
  },
  types: [{ member: 'NewContact.a', is: 'a?: "b" | "c"' }],
  notes: ['It is `main`.'],
};

test('a section for each provider, with markup escaped', () => {
  expect(diffPage([example])).toBe(`## example: 1 breaking, 1 compatible

> It is \`main\`.

**breaking**

- \`path\` is \`/b\`: it is \\*sent\\*

**compatible**

- \`query, a\` is new: x

| Type | Before | After |
| --- | --- | --- |
| \`NewContact.a\` |  | \`a?: "b" \\| "c"\` |

**Clauses**

- removed \`example/b\`: MUST do b
- added \`example/a\`: MUST do \`a\`
- changed \`example/c\`: MAY do c (was: MUST do c)
- other cases or sources: \`example/d\``);
});

test('a provider without clauses and types has only its heading', () => {
  expect(diffPage([{ provider: 'example', changes: [], types: [], notes: [] }])).toBe(
    '## example: nothing that those who integrate would notice',
  );
});
