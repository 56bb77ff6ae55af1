import { compareTypes } from './types';

/** A file of types with these members of one schema. */
const file = (members: string, more = '') => `// Generated.
export interface components {
    schemas: {
        /** @description A contact */
        Contact: {
${members}
        };
    };
}
export type $defs = Record<string, never>;
${more}`;

test.each([
  ['a comment', 'id: number;', '/** the id */\n  id: number;', []],
  ['a type', 'id: number;', 'id: string;', [{ member: 'Contact.id', was: 'id: number', is: 'id: string' }]],
  ['a mark', 'id: number;', 'id?: number;', [{ member: 'Contact.id', was: 'id: number', is: 'id?: number' }]],
  ['one more', 'id: number;', 'id: number;\nname: string;', [{ member: 'Contact.name', is: 'name: string' }]],
  ['one less', 'id: number;\nname: string;', 'id: number;', [{ member: 'Contact.name', was: 'name: string' }]],
  [
    'a member below',
    'a: { b: { c: 1 } };',
    'a: { b: { c: 2 } };',
    [{ member: 'Contact.a.b.c', was: 'c: 1', is: 'c: 2' }],
  ],
  [
    'what holds members',
    'a: { b: 1 };',
    'a?: { b: 2 };',
    [{ member: 'Contact.a', was: 'a: { b: 1; }', is: 'a?: { b: 2; }' }],
  ],
  [
    'any key',
    '[key: string]: 1;',
    '[key: string]: 2;',
    [{ member: 'Contact.[key]', was: '[key: string]: 1', is: '[key: string]: 2' }],
  ],
  ['a status', '"4XX": 1;', '"4XX": 2;', [{ member: 'Contact.4XX', was: '"4XX": 1', is: '"4XX": 2' }]],
])('%s', (_, before, after, want) => {
  expect(compareTypes(file(before), file(after))).toEqual(want);
});

test('an interface that came', () => {
  expect(compareTypes(file(''), file('', 'export interface operations { a: 1 }'))).toEqual([
    { member: 'operations', is: 'export interface operations { a: 1; }' },
  ]);
});
