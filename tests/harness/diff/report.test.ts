import { stripVTControlCharacters } from 'node:util';
import type { Difference } from './difference';
import { diffReport, verdict } from './report';

const example: Difference = {
  provider: 'example',
  changes: [
    { effect: 'breaking', direction: 'request', place: 'request body, name', says: 'is new', because: 'it is sent' },
    { effect: 'compatible', direction: 'response', place: 'created contact, a\u202eb', says: 'is new', because: 'x' },
  ],
  clauses: {
    added: [{ id: 'example/a', says: 'MUST do a' }],
    removed: [{ id: 'example/b', says: 'MUST do b' }],
    changed: [
      { id: 'example/c', was: 'MUST do c', is: 'MAY do c', aspects: ['level'] },
      { id: 'example/d', was: 'MUST do d', is: 'MUST do d', aspects: ['cases', 'source'] },
    ],
  },
  types: [{ member: 'NewContact.name', was: 'name?: string', is: 'name: string' }],
  notes: ['The contract is that of today.'],
};

test('what an edit means is told in words, with what others wrote made visible', () => {
  expect(stripVTControlCharacters(diffReport(example)).split('\n')).toEqual([
    'example  1 breaking, 1 compatible',
    '  Note: The contract is that of today.',
    '  breaking  request body, name is new: it is sent',
    '  compatible  created contact, a\\u202eb is new: x',
    '',
    '  Types',
    '    NewContact.name',
    '      - name?: string',
    '      + name: string',
    '',
    '  Clauses',
    '    - example/b  MUST do b',
    '    + example/a  MUST do a',
    '    ~ example/c  MAY do c (was: MUST do c)',
    '    ~ other cases or sources: example/d',
  ]);
});

test('what has nothing below its heading has no heading', () => {
  const { clauses: _, ...rest } = example;
  expect(stripVTControlCharacters(diffReport({ ...rest, changes: [], types: [], notes: [] }))).toBe(
    'example  nothing that those who integrate would notice',
  );
  expect(verdict([])).toBe('nothing that those who integrate would notice');
});
