import { stripVTControlCharacters } from 'node:util';
import { exampleSubject } from '../testing/example';
import { listed, listing } from './listing';

const { clauses } = exampleSubject();

test('a clause is listed with its sources, and its cases with what they need', () => {
  expect(clauses.slice(2).map(listed)).toEqual([
    {
      id: 'example/group.known',
      provider: 'example',
      level: 'MAY',
      says: 'MAY take a group',
      source: ['L3-4'],
      cases: [{ name: 'a group is sent', needs: ['a server fault', 'EXAMPLE_GROUP_ID, the id of a group'] }],
    },
  ]);
});

test('for a person each clause is a line, its cases below, and all are counted', () => {
  expect(stripVTControlCharacters(listing(clauses)).split('\n')).toEqual([
    'example/created.status  MUST answer with 201  L1',
    '  - a contact is sent',
    'example/phone.unique  SHOULD refuse a phone that is taken  L2, https://docs.example.com/errors',
    '  - the phone is taken',
    '  - the phone is free',
    'example/group.known  MAY take a group  L3-4',
    '  - a group is sent (needs a server fault, EXAMPLE_GROUP_ID, the id of a group)',
    '',
    '3 clauses, 4 cases.',
  ]);
});
