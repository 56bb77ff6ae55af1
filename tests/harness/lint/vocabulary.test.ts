import type { Kind, Relation, Status } from '../../../contracts/expectation';
import {
  emptyExpectations,
  unnamedSteps,
  unsentBesideRead,
  wrongExemption,
  wrongInWords,
  wrongKind,
  wrongStatuses,
} from './vocabulary';

/** As it comes past a cast. */
const hidden = <T>(value: unknown) => value as T;

const reasons = (wrong: readonly { readonly reason: string }[]) => wrong.map(({ reason }) => reason);

test.each<[unknown, string[]]>([
  [{ equal: [1, 2] }, []],
  [{ anyOf: [{ present: 1 }, { empty: 1 }], because: 'both are documented' }, []],
  [{ equals: [1, 2] }, ['equals is not a relation']],
  [{ present: 1, empty: 2 }, ['a relation has the names present and empty']],
  [{}, ['a relation has no name']],
  [{ anyOf: [], because: 'it is open' }, ['anyOf has no relations']],
  [{ anyOf: [{ presnt: 1 }], because: 'it is open' }, ['presnt is not a relation']],
])('the relation %j', (relation, expected) => {
  expect(reasons(wrongInWords(hidden<Relation>(relation)))).toEqual(expected);
});

test.each<[unknown, string[]]>([
  [undefined, []],
  [201, []],
  [[200, '4XX'], []],
  [42, ['42 is not a status']],
  ['4xx', ['4xx is not a status']],
  [[], ['the list of statuses is empty']],
])('the status %j', (status, expected) => {
  expect(reasons(wrongStatuses(hidden<Status>(status)))).toEqual(expected);
});

test('a kind of answers is one of three', () => {
  expect(wrongKind('success')).toEqual([]);
  expect(wrongKind(hidden<Kind>('sucess'))).toEqual([
    { text: 'sucess', reason: 'sucess is not a kind of answer', remedy: 'Did you mean success?' },
  ]);
});

const sent = { name: 'it is sent', expect: { status: 201 } };

test('a setup request has a name', () => {
  expect(unnamedSteps({ ...sent, before: [{ name: 'the contact exists' }] })).toEqual([]);
  expect(reasons(unnamedSteps({ ...sent, before: [{ name: '' }] }))).toEqual(['a setup request has no name']);
});

test('an exemption has a reason', () => {
  expect(wrongExemption({ ...sent, exempt: { from: ['a.b'], because: 'it is undocumented' } })).toEqual([]);
  expect(reasons(wrongExemption({ ...sent, exempt: { from: ['a.b'], because: ' ' } }))).toEqual([
    'the case is exempt without a reason',
  ]);
});

test('nothing is written beside a read that is not sent', () => {
  const read = { by: 'id', of: 0 } as const;
  expect(unsentBesideRead({ ...sent, read })).toEqual([]);
  expect(reasons(unsentBesideRead({ ...sent, read, raw: '{' }))).toEqual([
    'a case with "read" does not send its "raw"',
  ]);
  expect(reasons(unsentBesideRead({ ...sent, read, request: [] }))).toEqual([
    'a case with "read" does not send its "request"',
  ]);
});

test.each([
  [{ status: 201, holds: [{ present: '$created#/id' }], json: true, message: 'Created' }, []],
  [{ holds: [], fields: [] }, ['"holds" expects nothing', '"fields" expects nothing']],
  [
    { message: '', code: '', json: false },
    ['"message" expects nothing', '"code" expects nothing', '"json" expects nothing'],
  ],
])('an expectation that any answer fulfils: %j', (expect_, want) => {
  expect(reasons(emptyExpectations(hidden(expect_)))).toEqual(want);
});
