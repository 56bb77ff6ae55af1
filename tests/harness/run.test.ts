import type { Level } from '../../contracts/contract';
import type { Expectation, Status } from '../../contracts/expectation';
import type { Case, Clause, Memory, Position, ReceivedResponse, Session } from './model';
import { valueAt } from './request/pointer';
import { runCase } from './run';
import { exampleContract as contract, exampleOperation as operation, requestScope } from './testing/example';
import { exchangeOf } from './testing/judge-scope';
import { accepting, saying } from './testing/validators';
import { parseJson } from './wire/exchange';
import { NOTHING_LEFT } from './wire/target';

const NAMELESS = { keyword: 'type', instancePath: '/name', schemaPath: '', params: {}, message: 'must be a name' };
const validators = { ...accepting, contact: saying(NAMELESS) };
const subject = { provider: 'example', contract, operation, validators, clauses: [] };
const CREATED = { status: 201, text: '{"data":{"id":1,"name":"A"}}' };
const REFUSED = { status: 409, text: '{"error":"taken"}' };

interface Asked extends Position {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

/** A session that answers from a list, and what it was asked; after the list the connection is refused. */
function sessionOf(answers: readonly Partial<ReceivedResponse>[]): { session: Session; asked: Asked[] } {
  const asked: Asked[] = [];
  const memory: Memory = new Map();
  const session: Session = {
    baseUrl: 'https://api.example.com/v1',
    settingsOf: () => requestScope.settings,
    seedOf: () => requestScope.seed,
    patience: [],
    memoryOf: () => memory,
    redact: (text) => text,
    exchange: (request, at) => {
      const answer = answers[asked.length];
      asked.push({ ...at, url: request.url, headers: request.headers, text: request.text });
      if (!answer) return Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:1'));
      return Promise.resolve({ ...exchangeOf(answer), request });
    },
    close: () => Promise.resolve(NOTHING_LEFT),
  };
  return { session, asked };
}

function clauseOf(expect: Expectation, changes: Partial<Case> = {}, level: Level = 'MUST') {
  const testCase: Case = { name: 'it is tried', before: [], request: [], needs: [], exempt: [], expect, ...changes };
  const clause: Clause = {
    ...{ id: 'example/tried', provider: 'example', says: `${level} hold`, level, source: ['L1'], cases: [testCase] },
  };
  return { clause, testCase };
}

function run(answers: readonly Partial<ReceivedResponse>[], ...args: Parameters<typeof clauseOf>) {
  const { session, asked } = sessionOf(answers);
  const { clause, testCase } = clauseOf(...args);
  return runCase(subject, session, clause, testCase).then((outcome) => ({ outcome, asked }));
}

test('the request is the valid one with the changes of the case', async () => {
  const { asked } = await run([CREATED], {}, { request: [{ op: 'replace', path: '/body/name', value: 'B {$run}' }] });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    url: 'https://api.example.com/v1/contacts',
    headers: { authorization: 'Bearer s3cret/+ "token"', 'content-type': 'application/json' },
    step: 0,
    seed: requestScope.seed,
  });
  expect(parseJson(asked[0]?.text ?? '')).toMatchObject({ name: 'B abc123', phone: '+12015550100', kind: 'lead' });
});

test('a raw body is sent as it is, expressions filled in', async () => {
  const { asked } = await run([CREATED], {}, { raw: '{"name": "{$run}", ' });
  expect(asked[0]?.text).toBe('{"name": "abc123", ');
});

test.each([
  { level: 'MUST', answer: CREATED, verdict: 'pass', reasons: [] },
  { level: 'MUST', answer: REFUSED, verdict: 'fail', reasons: ['status: expected 2XX, got 409 {"error":"taken"}'] },
  { level: 'SHOULD', answer: REFUSED, verdict: 'warn', reasons: ['status: expected 2XX, got 409 {"error":"taken"}'] },
  { level: 'MAY', answer: REFUSED, verdict: 'pass', reasons: ['status: expected 2XX, got 409 {"error":"taken"}'] },
] as const)('a $level that gets $answer.status is a $verdict', async ({ level, answer, verdict, reasons }) => {
  const { outcome } = await run([answer], { status: '2XX' }, {}, level);
  expect(outcome).toMatchObject({ verdict, reasons, before: [] });
  expect(outcome.exchange?.response).toMatchObject(answer);
  expect(outcome.differences).toHaveLength(reasons.length);
});

test('the created contact is found where it should be, and validated', async () => {
  const holds = [{ equal: ['$created#/id', 1] }, { equal: ['$created#/name', 'B'] }, { schema: '/name' }] as const;
  const { outcome } = await run([CREATED], { holds });
  expect(outcome.reasons).toEqual([
    '$created#/name: expected "B", got "A"',
    '$created#/name: expected a name, got "A"',
  ]);
});

test('setup requests are sent first, and its answers can be compared', async () => {
  const before = [
    { name: 'it exists' },
    { name: 'it is rejected', request: [{ op: 'remove', path: '/body/name' } as const], status: '4XX' as const },
  ];
  const holds = [{ unequal: ['$created#/id', '$before.0.created#/id'] }] as const;
  const { outcome, asked } = await run([CREATED, REFUSED, CREATED], { holds }, { before });
  expect(asked.map(({ step }) => step)).toEqual([0, 1, 2]);
  expect(asked.map(({ text }) => valueAt(parseJson(text), '/name') !== undefined)).toEqual([true, false, true]);
  expect(outcome.before.map(({ response }) => response.status)).toEqual([201, 409]);
  expect(outcome.reasons).toEqual(['$created#/id: expected anything but 1, got 1']);
});

test.each<{ title: string; steps: readonly (Status | undefined)[]; reason: string }>([
  { title: 'fails', steps: [undefined, undefined], reason: 'setup request 2 (step 2) returned 409 instead of 2XX' },
  {
    title: 'succeeds against expectation',
    steps: [409],
    reason: 'setup request 1 (step 1) returned 201 instead of 409',
  },
])('nothing is judged where a setup request $title', async ({ steps, reason }) => {
  const before = steps.map((status, index) => ({
    name: `step ${index + 1}`,
    ...(status === undefined ? {} : { status }),
  }));
  const { outcome, asked } = await run([CREATED, REFUSED, CREATED], { status: 500 }, { before });
  expect(outcome).toMatchObject({ verdict: 'error', differences: [], reasons: [`nothing was judged: ${reason}`] });
  expect(outcome).not.toHaveProperty('exchange');
  expect(asked).toHaveLength(steps.length);
});

test.each(['MUST', 'SHOULD', 'MAY'] as const)('a %s without an answer is an error', async (level) => {
  const { outcome } = await run([], {}, {}, level);
  expect(outcome).toMatchObject({ verdict: 'error', reasons: ['connect ECONNREFUSED 127.0.0.1:1'], before: [] });
});

test('what is said of an error is shown, and not obeyed', async () => {
  const { session } = sessionOf([]);
  const { clause, testCase } = clauseOf({});
  const seedOf = () => {
    throw new Error(`a\u001b[2J\n::error::\u009b\n${'x'.repeat(1_000_000)}`);
  };
  const { verdict, reasons } = await runCase(subject, { ...session, seedOf }, clause, testCase);
  expect([verdict, reasons.join().slice(0, 40)]).toEqual(['error', `a\\u001b[2J\n::error::\\u009b\n${'x'.repeat(13)}`]);
  expect(reasons.join().length).toBeLessThan(21_000);
});

test('an answer that stays away after others came keeps those', async () => {
  const { outcome } = await run([CREATED], {}, { before: [{ name: 'it exists' }] });
  expect(outcome).toMatchObject({ verdict: 'error', reasons: ['connect ECONNREFUSED 127.0.0.1:1'] });
  expect(outcome.before).toHaveLength(1);
});

test.each([
  { title: 'a setting that is not set', change: { op: 'add', path: '/body/x', value: '{$setting.NONE}' } },
  { title: 'a change of what is not there', change: { op: 'remove', path: '/body/absent' } },
] as const)('$title is an error, and nothing is sent', async ({ change }) => {
  const { outcome, asked } = await run([CREATED], {}, { request: [change] });
  expect(outcome).toMatchObject({ verdict: 'error', reasons: [expect.stringMatching(/^Failed to /)] });
  expect(asked).toEqual([]);
});

test('a relation of a setting that is not set is an error, not a failure', async () => {
  const { outcome } = await run([CREATED], { holds: [{ equal: ['$created#/id', '$setting.NONE'] }] });
  expect(outcome).toMatchObject({ verdict: 'error', reasons: [expect.stringContaining('NONE is not set')] });
});

test('a seed that cannot be had is an error', async () => {
  const { session } = sessionOf([CREATED]);
  const { clause, testCase } = clauseOf({});
  const seedOf = () => {
    throw new Error('there is no such recording');
  };
  const outcome = await runCase(subject, { ...session, seedOf }, clause, testCase);
  expect(outcome).toMatchObject({ verdict: 'error', reasons: ['there is no such recording'] });
});

describe('what an answer shows beyond the document', () => {
  const documented = {
    description: 'Created',
    source: ['L1'],
    headers: { 'x-id': { required: false, schema: {}, 'x-source': 'L1' } },
    examples: {},
  };
  const responses = { '201': documented, '4XX': { ...documented, headers: {} } };
  const either = ['/data', '/contact'] as const;
  const silent = { ...contract, created: { either, because: 'both are shown' } } as const;
  const observing = { ...subject, contract: silent, operation: { ...operation, responses }, validators: accepting };

  async function observed(answer: Partial<ReceivedResponse>, expect: Expectation = {}, redact?: Session['redact']) {
    const { session } = sessionOf([answer]);
    const { clause, testCase } = clauseOf(expect);
    return (await runCase(observing, redact ? { ...session, redact } : session, clause, testCase)).observed;
  }

  test.each([
    {
      title: 'a field, and a place',
      answer: { status: 201, text: '{"contact":{"id":1,"more":2}}' },
      want: ['field more is not documented', 'the contact is at /contact'],
    },
    {
      title: 'nothing that is obeyed',
      answer: { status: 201, text: '{"contact":{"a\\u001b[0m\\n::error::\\u202e":1}}' },
      want: ['field a\\u001b[0m\\n::error::\\u202e is not documented', 'the contact is at /contact'],
    },
  ])('is $title', async ({ answer, want }) => {
    await expect(observed(answer)).resolves.toEqual(want);
  });

  test('is what the case asks for, with its clause and without secrets', async () => {
    const answer = { status: 400, text: '{"code":"E1","key":"s3cret"}' };
    const asks = { observe: ['$response.body#/code', '$response.body#/key', '$response.body#/none'] } as const;
    const lines = await observed(answer, asks, (text) => text.replaceAll('s3cret', 'EXAMPLE_TOKEN'));
    expect(lines).toEqual([
      'example/tried: $response.body#/code is "E1"',
      'example/tried: $response.body#/key is "EXAMPLE_TOKEN"',
      'example/tried: $response.body#/none is nothing',
    ]);
  });
});
