import type { Json, Relation, Status } from '../../../contracts/expectation';
import type { Case, Clause, ReceivedResponse, Standing } from '../model';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { saying } from '../testing/validators';
import { judgeStanding } from './standing';

const CASE: Case = { name: 'a contact is sent', before: [], request: [], needs: [], exempt: [], expect: {} };
const ECHO: Relation = { equal: ['$created#/name', '$request.body#/name'] };
const CREATED = { status: 201, text: '{"id":1,"name":"Ada"}' };
const REFUSED = { status: 422, text: '{"message":"Name is required"}' };

function clauseOf(name: string, of: Standing['of'], expect: Standing['expect']): Clause {
  const head = { provider: 'example', level: 'MUST', says: 'MUST hold', source: ['L1'] } as const;
  return { ...head, id: `example/${name}`, standing: { of, expect }, cases: [] };
}

/** The clauses that judge an answer, each with what it finds. */
function judged(
  clauses: readonly Clause[],
  answer: Partial<ReceivedResponse>,
  {
    expected = '2XX',
    sent = { name: 'Ada' },
    ...more
  }: { expected?: Status | readonly Status[]; sent?: Json } & Partial<Parameters<typeof judgeStanding>[1]> = {},
) {
  const scope = scopeOf(exchangeOf(answer, sent));
  return [...judgeStanding(clauses, { testCase: CASE, expected, scope, ...more })].map(({ clause, differences }) => {
    return [clause.id, differences.map(({ actual }) => actual)];
  });
}

const success = clauseOf('success', 'success', { message: 'Created' });
const rejection = clauseOf('rejection', 'rejection', { message: 'Name is required' });
const answer = clauseOf('answer', 'answer', { json: true });
const created = clauseOf('created', 'success', { holds: [ECHO] });

test('a success is judged by the clauses of successes and of all answers', () => {
  expect(judged([success, rejection, answer], CREATED)).toEqual([
    ['example/success', [CREATED.text]],
    ['example/answer', []],
  ]);
});

test('a rejection is judged by the clauses of rejections and of all answers', () => {
  expect(judged([success, rejection, answer], REFUSED, { expected: 422 })).toEqual([
    ['example/rejection', []],
    ['example/answer', []],
  ]);
});

test('a documented response is described by its status, or by its class', () => {
  const operation = (statuses: readonly string[]) => {
    const scope = scopeOf(exchangeOf(REFUSED));
    const responses = Object.fromEntries(
      statuses.map((status) => [status, { description: '', source: [], headers: {}, examples: {} }]),
    );
    return { ...scope, subject: { ...scope.subject, operation: { ...scope.subject.operation, responses } } };
  };
  const clauses = ['422', '4XX', '400'].map((response) => clauseOf(response, { response }, {}));
  expect(judged(clauses, REFUSED, { expected: 422, scope: operation(['422', '4XX', '400']) })).toEqual([
    ['example/422', []],
  ]);
  expect(judged(clauses, REFUSED, { expected: 422, scope: operation(['4XX', '400']) })).toEqual([['example/4XX', []]]);
});

test('a status that the case does not expect is left to its own clause', () => {
  expect(judged([answer], REFUSED, { expected: 201 })).toEqual([]);
  const unexpected = { testCase: CASE, expected: undefined, scope: scopeOf(exchangeOf(CREATED)) };
  expect([...judgeStanding([answer], unexpected)]).toEqual([]);
});

test('neither the clause that sent the request nor one that the case is exempt from judges again', () => {
  expect(judged([answer], CREATED, { own: answer })).toEqual([]);
  expect(judged([answer, success], CREATED, { testCase: { ...CASE, exempt: [answer.id, success.id] } })).toEqual([]);
});

test.each<readonly [string, Json, Status | readonly Status[], readonly string[]]>([
  ['what was sent and came back otherwise', { name: 'Zoë' }, '2XX', ['"Ada"']],
  ['nothing of a field that was not sent', { phone: '1' }, '2XX', []],
  ['nothing of a field that was sent as null', { name: null }, '2XX', []],
  ['nothing of a value that may be rejected too', { name: 'Zoë' }, ['2XX', '4XX'], []],
])('a contact shows %s', (_, sent, expected, actual) => {
  expect(judged([created], CREATED, { sent, expected })).toEqual([['example/created', actual]]);
});

test('a time is not compared where the server may return a contact that existed before', () => {
  const timed = clauseOf('timed', 'success', { holds: [{ withinSeconds: ['$created#/at', 60] }] });
  const old = { status: 200, text: '{"at":"2020-01-01T00:00:00Z"}' };
  expect(judged([timed], old, { expected: ['2XX', '4XX'] })).toEqual([['example/timed', []]]);
  expect(judged([timed], old)).toEqual([['example/timed', ['"2020-01-01T00:00:00Z"']]]);
});

test('a value is distinct among all contacts of the run', () => {
  const distinct = clauseOf('distinct', 'success', { holds: [{ distinct: ['$created#/id', '$request.body#/phone'] }] });
  const memory = new Map();
  const send = (phone: string, id: number | null) => {
    const scope = { ...scopeOf(exchangeOf({ status: 201, text: JSON.stringify({ id }) }, { phone })), memory };
    return judged([distinct], {}, { scope })[0]?.[1];
  };
  expect(send('1', 7)).toEqual([]);
  expect(send('1', 7)).toEqual([]);
  expect(send('2', 8)).toEqual([]);
  expect(send('3', null)).toEqual([]);
  expect(send('4', null)).toEqual([]);
  expect(send('2', 7)).toEqual(['7']);
});

test('a field that was not sent may be null', () => {
  const schema = clauseOf('schema', 'success', { holds: [{ schema: '/name' }] });
  const scope = (text: string, sent: Json) => scopeOf(exchangeOf({ status: 201, text }, sent), [], refusing());
  expect(judged([schema], {}, { scope: scope('{"name":null}', {}) })).toEqual([['example/schema', []]]);
  expect(judged([schema], {}, { scope: scope('{"name":null}', { name: 'Ada' }) })).toEqual([
    ['example/schema', ['null']],
  ]);
  expect(judged([schema], {}, { scope: scope('{"name":7}', {}) })).toEqual([['example/schema', ['7']]]);
});

function refusing() {
  return saying({ keyword: 'type', instancePath: '/name', schemaPath: '', params: {}, message: 'must be string' });
}
