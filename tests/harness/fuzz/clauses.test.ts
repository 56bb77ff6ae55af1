import { exampleContract, exampleOperation } from '../testing/example';
import { bare, clauseOf } from './clauses';

const subject = { provider: 'example', contract: exampleContract, operation: exampleOperation };

test('a clause cites the fields that it is about', () => {
  expect(clauseOf(subject, 'text', ['name', 'kind'])).toEqual({
    id: 'example/fuzz.text',
    provider: 'example',
    level: 'SHOULD',
    says: 'SHOULD accept any text that its schema allows, and return it unchanged',
    because: 'the document allows any text, but names no unusual ones',
    source: ['L10', 'L12', 'L20-21'],
    cases: [],
  });
});

test('without fields it cites the required ones; of rejections, what is said of them', () => {
  expect(clauseOf(subject, 'valid')).toMatchObject({ level: 'MUST', source: ['L10', 'L11', 'L12', 'L20-21'] });
  expect(clauseOf(subject, 'leak')).toMatchObject({ source: ['L30'] });
});

test('a clause judges no other answers any more', () => {
  const clause = clauseOf(subject, 'valid');
  expect(bare({ ...clause, depth: 'second', standing: { of: 'success', expect: {} } })).toEqual(clause);
});
