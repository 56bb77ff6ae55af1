import type { Difference } from './difference';
import { isTold } from './difference';

const nothing: Difference = { provider: 'example', changes: [], types: [], notes: [] };
const none = { added: [], removed: [], changed: [] };

test.each<[Partial<Difference>, boolean]>([
  [{}, false],
  [{ clauses: none }, false],
  [{ clauses: { ...none, removed: [{ id: 'example/a', says: 'MAY do' }] } }, true],
  [{ types: [{ member: 'a' }] }, true],
  [{ notes: ['a'] }, true],
])('%j is told: %p', (difference, want) => {
  expect(isTold({ ...nothing, ...difference })).toBe(want);
});
