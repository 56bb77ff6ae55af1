import type { Erratum, ShownReadings } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import type { Clause, ReceivedResponse } from '../model';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { readingsShown } from './readings';

const OWN: Clause = {
  ...{ id: 'example/name.empty', provider: 'example', level: 'MUST', says: 'MUST hold', source: ['L1'], cases: [] },
};
const BY_STATUS: ShownReadings = { by: 'success', as: [{ status: 201 }, { status: 200 }] };
const CREATED = { status: 201, text: '{"id":1,"name":null}' };

/** What an answer shows of one erratum. */
function shownBy(shown: ShownReadings | undefined, answer: Partial<ReceivedResponse>, own?: Clause, sent: Json = {}) {
  const readings = ['success is 201', 'success is 200'] as const;
  const erratum: Erratum = { id: 'EX-01', source: 'L1', readings, taken: 'both pass', because: 'both are there' };
  const scope = scopeOf(exchangeOf(answer, sent));
  const errata = [shown ? { ...erratum, shown } : erratum];
  const subject = { ...scope.subject, contract: { ...scope.subject.contract, errata } };
  return readingsShown(own, { ...scope, subject }).map(({ reading }) => reading);
}

test.each<{
  name: string;
  shown?: ShownReadings;
  answer: Partial<ReceivedResponse>;
  own?: Clause;
  want: readonly string[];
}>([
  { name: 'the first reading', shown: BY_STATUS, answer: CREATED, want: ['success is 201'] },
  { name: 'the second reading', shown: BY_STATUS, answer: { status: 200 }, want: ['success is 200'] },
  { name: 'neither', shown: BY_STATUS, answer: { status: 202 }, want: [] },
  {
    name: 'nothing, when it fits both',
    shown: { by: 'success', as: [{ status: '2XX' }, { status: 201 }] },
    answer: CREATED,
    want: [],
  },
  {
    name: 'nothing, when it is of another kind',
    shown: { by: 'success', as: [{ status: 201 }, { status: 422 }] },
    answer: { status: 422 },
    want: [],
  },
  {
    name: 'a reading of rejections',
    shown: { by: 'rejection', as: [{ status: 400 }, { status: 422 }] },
    answer: { status: 422 },
    want: ['success is 200'],
  },
  {
    name: 'a reading of all answers',
    shown: { by: 'answer', as: [{ status: 500 }, { status: 200 }] },
    answer: { status: 500 },
    want: ['success is 201'],
  },
  {
    name: 'a reading by its body',
    shown: { by: 'success', as: [{ holds: [{ present: '$created#/idd' }] }, { holds: [{ present: '$created#/id' }] }] },
    answer: CREATED,
    want: ['success is 200'],
  },
  {
    name: 'a reading of the clause that sent it',
    shown: { ...BY_STATUS, by: ['name.empty'] },
    answer: CREATED,
    own: OWN,
    want: ['success is 201'],
  },
  {
    name: 'nothing, when another clause sent it',
    shown: { ...BY_STATUS, by: ['name.long'] },
    answer: CREATED,
    own: OWN,
    want: [],
  },
  {
    name: 'nothing, when it answers a setup request',
    shown: { ...BY_STATUS, by: ['name.empty'] },
    answer: CREATED,
    want: [],
  },
  { name: 'nothing, when no answer can', answer: CREATED, want: [] },
])('an answer shows $name', ({ shown, answer, own, want }) => {
  expect(shownBy(shown, answer, own)).toEqual(want);
});

test('a body that is not JSON shows nothing of what is read in it', () => {
  const shown: ShownReadings = { by: 'answer', as: [{ code: 'A' }, { holds: [{ absent: '$created#/id' }] }] };
  expect(shownBy(shown, { status: 200, text: '<html>' })).toEqual([]);
});
