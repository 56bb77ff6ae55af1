import { exampleContract, exampleOperation, exampleSubject } from '../testing/example';
import { duplicateOf } from './duplicate';

const { clauses } = exampleSubject();
const subject = { contract: exampleContract, operation: exampleOperation, clauses };

test('the clause that rejects a second contact is found', () => {
  const contract = { ...exampleContract, singleUse: ['phone'] };
  const found = duplicateOf({ ...subject, contract });
  expect(found).toMatchObject({ clause: { id: 'example/phone.unique' }, status: 409 });
});

test('without a field that is taken once, or where it is optional, nothing is known', () => {
  expect(duplicateOf(subject)).toBeUndefined();
  expect(duplicateOf({ ...subject, contract: { ...exampleContract, singleUse: ['email'] } })).toBeUndefined();
});

test('a clause that also allows a success says nothing', () => {
  const contract = { ...exampleContract, singleUse: ['phone'] };
  const lenient = clauses.map((clause) => ({
    ...clause,
    cases: clause.cases.map((each) => ({ ...each, expect: { status: ['2XX', '4XX'] as const } })),
  }));
  expect(duplicateOf({ ...subject, contract, clauses: lenient })).toBeUndefined();
});
