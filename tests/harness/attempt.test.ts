import { attemptCase } from './attempt';
import type { Case, Clause, Memory, Position, ReceivedResponse, Session, Subject } from './model';
import { exampleContract, exampleOperation, requestScope } from './testing/example';
import { exchangeOf } from './testing/judge-scope';
import { accepting } from './testing/validators';
import { NOTHING_LEFT } from './wire/target';

const source = 'https://docs.example.com/get-contact';
const reads = { byId: { method: 'GET', path: '/contacts/{id}', source } } as const;
const HEAD = { provider: 'example', level: 'MUST', says: 'MUST hold', source: ['L1'] } as const;
const standing: Clause = {
  ...{ ...HEAD, id: 'example/response.name', cases: [] },
  standing: { of: 'success', expect: { holds: [{ equal: ['$created#/name', '$request.body#/name'] }] } },
};
const subject: Subject = {
  ...{ provider: 'example', contract: { ...exampleContract, reads }, operation: exampleOperation },
  ...{ validators: accepting, clauses: [standing] },
};
const WRONG = { status: 201, text: '{"data":{"id":7,"name":"Bob"}}' };
const REFUSED = { status: 422, text: '{}' };

/** Runs a case against a session that answers from a list. */
async function attempt(
  answers: readonly Partial<ReceivedResponse>[],
  changes: Partial<Case>,
  patience: readonly number[] = [],
) {
  const asked: (Position & { readonly url: string })[] = [];
  const memory: Memory = new Map();
  const session: Session = {
    ...{ baseUrl: 'https://api.example.com/v1', patience, memoryOf: () => memory, redact: (text) => text },
    settingsOf: () => requestScope.settings,
    seedOf: () => requestScope.seed,
    exchange: (request, at) => {
      const answer = answers[asked.length];
      asked.push({ ...at, url: `${request.method} ${request.url}` });
      return answer
        ? Promise.resolve({ ...exchangeOf(answer), request })
        : Promise.reject(new Error('connection refused'));
    },
    close: () => Promise.resolve(NOTHING_LEFT),
  };
  const testCase: Case = {
    name: 'it is tried',
    before: [],
    request: [],
    needs: [],
    exempt: [],
    expect: {},
    ...changes,
  };
  const clause: Clause = { ...HEAD, id: 'example/tried', cases: [testCase] };
  return { outcome: await attemptCase(subject, session, clause, testCase), asked };
}

describe('standing clauses', () => {
  const verdicts = (outcome: Awaited<ReturnType<typeof attempt>>['outcome']) =>
    outcome.standing.map(({ clause, verdict, differences }) => [clause.id, verdict, differences.length]);

  test('judge the answer of a case that passes', async () => {
    const { outcome } = await attempt([WRONG], { expect: { status: 201 } });
    expect([outcome.verdict, ...verdicts(outcome)]).toEqual(['pass', ['example/response.name', 'fail', 1]]);
  });

  test('judge the answers of setup requests, also where nothing else can be judged', async () => {
    const before = [{ name: 'it exists' }, { name: 'it is rejected', status: '4XX' as const }];
    const { outcome } = await attempt([WRONG, WRONG], { before });
    expect([outcome.verdict, ...verdicts(outcome)]).toEqual(['error', ['example/response.name', 'fail', 1]]);
  });

  test('say nothing about a read', async () => {
    const before = [{ name: 'it is rejected', status: '4XX' as const }];
    const { outcome } = await attempt([REFUSED, WRONG], { before, expect: { status: '2XX' } });
    expect(verdicts(outcome)).toHaveLength(1);
    const read = { by: 'id', of: 0 } as const;
    const reading = await attempt([WRONG, WRONG], { before: [{ name: 'it exists' }], read, expect: { status: '2XX' } });
    expect(verdicts(reading.outcome)).toHaveLength(1);
  });
});

describe('a read', () => {
  const before = [{ name: 'it exists' }];
  const read = { by: 'id', of: 0 } as const;
  const expect_ = { status: '2XX', holds: [{ equal: ['$created#/name', '$before.0.created#/name'] }] } as const;
  const found = { status: 200, text: '{"items":[{"id":7,"name":"Bob"}]}' };
  const missing = { status: 404, text: '{}' };

  test('finds the created contact in its answer', async () => {
    const { outcome, asked } = await attempt([WRONG, found], { before, read, expect: expect_ });
    expect(outcome).toMatchObject({ verdict: 'pass', reasons: [], observed: [] });
    expect(asked.map(({ url }) => url)).toEqual([
      'POST https://api.example.com/v1/contacts',
      'GET https://api.example.com/v1/contacts/7',
    ]);
    expect(asked[1]?.before).toHaveLength(1);
  });

  test('is sent again until the contact is there, as often as the session has patience', async () => {
    const late = await attempt([WRONG, missing, missing, found], { before, read, expect: expect_ }, [0, 0]);
    expect([late.outcome.verdict, late.asked.length]).toEqual(['pass', 4]);
    const never = await attempt([WRONG, missing, missing, missing, found], { before, read, expect: expect_ }, [0, 0]);
    expect([never.outcome.verdict, never.asked.length]).toEqual(['fail', 4]);
  });

  test.each([401, 403])('that is refused with %d is skipped: the credentials may not read', async (status) => {
    const { outcome } = await attempt([WRONG, { status, text: '{}' }], { before, read, expect: expect_ });
    expect(outcome).toMatchObject({ verdict: 'skip', reasons: [`the credentials may not read: ${status}`] });
  });

  test('is not sent when the creation shows no id', async () => {
    const { outcome, asked } = await attempt([{ status: 201, text: '{}' }], { before, read, expect: expect_ });
    expect(outcome).toMatchObject({ verdict: 'error', reasons: [expect.stringContaining('its id is missing')] });
    expect(asked).toHaveLength(1);
  });
});

test('a request that is judged once is not sent again', async () => {
  const { outcome, asked } = await attempt([REFUSED, WRONG], { expect: { status: 201 } }, [0]);
  expect([outcome.verdict, asked.length]).toEqual(['fail', 1]);
});
