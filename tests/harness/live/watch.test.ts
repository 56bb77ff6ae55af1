import { problem } from '../lib/problem';
import type { Case, Position, SentRequest } from '../model';
import { uniqueValue } from '../request/unique';
import { exampleExchange } from '../testing/exchange';
import { contactOf, LIVE, phoneOf, positionOf, RUN, SINCE, valuesOf } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { exampleAccess, says } from '../testing/live-access';
import { created, exampleLedger } from '../testing/live-ledger';
import { bodyOf, requestOf, watched } from '../testing/live-watch';
import type { State } from './ledger';
import { watchOf } from './watch';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(SINCE + 30_000);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The first request of a case that expects one of these statuses. */
function expecting(status: Case['expect']['status'], before: Case['before'] = []): Position {
  const position = positionOf(1);
  return { ...position, case: { ...position.case, before, expect: { ...(status ? { status } : {}) } } };
}

describe('a request', () => {
  /** The attempt in the ledger while a request is under way. */
  async function sent(body: unknown, request: Partial<SentRequest> = {}, contract = {}) {
    const ledger = exampleLedger();
    let seen = ledger.attempts();
    const watch = watchOf(
      exampleAccess(() => says({}), { ...LIVE, ...contract }),
      ledger,
    );
    await watch({ ...requestOf(body), ...request }, positionOf(1), async () => {
      seen = ledger.attempts();
      return exampleExchange({});
    });
    return seen.map(({ values, lookUp, state }) => ({ values, lookUp, state: state.is }));
  }

  test('is in the ledger before it is sent, with the values of its own case', async () => {
    expect(await sent(bodyOf(1))).toEqual([{ values: valuesOf(1), lookUp: phoneOf(1), state: 'sent' }]);
    expect(await sent(bodyOf(11))).toEqual([{ values: [], lookUp: phoneOf(11), state: 'sent' }]);
    const seed = { run: RUN, slot: 1, time: 0 };
    expect(await sent({ email: uniqueValue(seed, 'email', 'other') })).toEqual([
      { values: ['contract-test-abc123-1-1'], lookUp: undefined, state: 'sent' },
    ]);
  });

  test.each([
    ['a number', { phone: 12015550102 }],
    ['empty', { phone: '' }],
    ['null', { phone: null }],
    ['not there', {}],
    ['a credential', { phone: 's3cret/+ "token"' }],
    ['a text that holds one', { phone: 'of s3cret/+ "token"' }],
    ['not in an object', ['+12015550102']],
  ])('is not looked up if the value is %s', async (_, body) => {
    expect(await sent(body)).toEqual([expect.objectContaining({ lookUp: undefined })]);
  });

  test('is not looked up if nothing can be read by value', async () => {
    const contract = { reads: { byId: LIVE.reads.byId } };
    expect(await sent(bodyOf(1), {}, contract)).toEqual([expect.objectContaining({ lookUp: undefined })]);
  });

  test('is looked up by its field as a form, not as broken JSON', async () => {
    const form = {
      body: bodyOf(1),
      type: 'multipart/form-data; boundary=b',
      bytes: Buffer.from(''),
      text: '',
      parts: [],
    };
    expect(await sent(undefined, { text: `name\n${valuesOf(1)[0]}`, form })).toEqual([
      { values: [valuesOf(1)[0]], lookUp: phoneOf(1), state: 'sent' },
    ]);
    expect(await sent(undefined, { text: `{"phone": "${phoneOf(1)}"` })).toEqual([
      { values: [valuesOf(1)[1]], lookUp: undefined, state: 'sent' },
    ]);
  });

  test('is not sent if it cannot be recorded', async () => {
    const ledger = exampleLedger(() => {
      throw new Error('disk full');
    });
    const send = jest.fn();
    const watch = watchOf(
      exampleAccess(() => says({})),
      ledger,
    );
    await expect(watch(requestOf({}), positionOf(1), send)).rejects.toThrow('disk full');
    expect(send).not.toHaveBeenCalled();
  });
});

const ID = { text: '5', isNumber: true };

describe('a response', () => {
  const why = (status: number) => ({ is: 'sent', why: `answered with ${status}` });
  const doubtful = (text: string) => ({ is: 'doubtful', why: text });

  test.each<readonly [string, Answer, object]>([
    ['201 with the contact', says(contactOf(1, 5), 201), created(5)],
    ['200 with the contact in an envelope', says({ data: contactOf(1, 5) }), created(5)],
    ['400', says({}, 400), { is: 'refused', wasExpected: false }],
    ['422 with the contact', says(contactOf(1, 5), 422), { is: 'refused', wasExpected: false }],
    ['429', says({}, 429), { is: 'gone' }],
    ['408', says({}, 408), why(408)],
    ['421', says({}, 421), why(421)],
    ['499', says({}, 499), why(499)],
    ['500', says({}, 500), why(500)],
    ['302', says({}, 302), why(302)],
    ['102', says({}, 102), why(102)],
    ['201 with nothing', { status: 201, text: '' }, { is: 'sent', why: 'answered with 201 and no contact with an id' }],
    [
      '200 with another contact',
      says(contactOf(9, 5)),
      { ...doubtful('it does not carry what only this run sent'), id: ID },
    ],
    [
      '200 with an unsafe id',
      says(contactOf(1, 'all')),
      doubtful('its id cannot be sent safely, or there are several'),
    ],
  ])('%s', async (_, answer, state) => {
    expect(await watched([[1, answer]])).toEqual([state]);
  });

  test.each<readonly [string, Position, number, object]>([
    ['refused as it should be', expecting([409]), 409, { is: 'refused', wasExpected: true }],
    ['refused as it may be', expecting([201, '4XX']), 409, { is: 'refused', wasExpected: true }],
    ['refused, and was valid', expecting(['2XX', 201]), 409, { is: 'refused', wasExpected: false }],
    [
      'refused, and set something up',
      { ...expecting([409], [{ name: 'it exists' }]), step: 0 },
      409,
      { is: 'refused', wasExpected: false },
    ],
    [
      'refused, and was to be refused first',
      { ...expecting([201], [{ name: 'it is rejected', status: 422 }]), step: 0 },
      422,
      { is: 'refused', wasExpected: true },
    ],
    [
      'refused after what set something up',
      { ...expecting([409], [{ name: 'it exists' }]), step: 1 },
      409,
      { is: 'refused', wasExpected: true },
    ],
    ['over a limit', expecting([201]), 429, { is: 'gone' }],
  ])('to a request that is %s', async (_, position, status, state) => {
    expect(await watched([[1, says({}, status)]], () => position)).toEqual([state]);
  });

  test('is passed to the case unchanged', async () => {
    const exchange = exampleExchange({});
    const watch = watchOf(
      exampleAccess(() => says({})),
      exampleLedger(),
    );
    expect(await watch(requestOf({}), positionOf(1), () => Promise.resolve(exchange))).toBe(exchange);
  });

  test('to a sample number is neither looked up nor deleted: the contact may have existed', async () => {
    const sample = (slot: number) => positionOf(slot, ['LIVE_SAMPLES=1, because it sends a documented sample number']);
    const ledger = exampleLedger();
    const watch = watchOf(
      exampleAccess(() => says({})),
      ledger,
    );
    await watch(requestOf(bodyOf(1)), sample(1), async () =>
      exampleExchange({ response: { text: JSON.stringify(contactOf(1, 5)) } }),
    );
    expect(ledger.attempts()).toEqual([
      {
        number: 1,
        values: valuesOf(1),
        at: SINCE + 30_000,
        state: { ...doubtful('a sample number of the document was sent'), id: ID },
      },
    ]);
    expect(
      await watched(
        [
          [1, says({}, 409)],
          [1, says({}, 500)],
        ],
        sample,
      ),
    ).toEqual([{ is: 'refused', wasExpected: false }, why(500)]);
    const other = (slot: number) => positionOf(slot, ['a server fault']);
    expect(await watched([[1, says(contactOf(1, 5))]], other)).toEqual([created(5)]);
  });
});

describe('no response', () => {
  test.each<readonly [string, Error, State]>([
    ['was not sent: a problem', problem('send the request', 'the run was stopped', 'Run it again.'), { is: 'gone' }],
    ['was not sent: connection refused', new Error('connection refused (connect ECONNREFUSED)'), { is: 'gone' }],
    ['may have been taken', new Error('the connection was closed'), { is: 'sent', why: 'the connection was closed' }],
    ['shows no credentials', new Error('of s3cret/+ "token"'), { is: 'sent', why: 'of EXAMPLE_TOKEN' }],
  ])('if the request %s', async (_, error, state) => {
    expect(await watched([[1, error]])).toEqual([state]);
    const watch = watchOf(
      exampleAccess(() => says({})),
      exampleLedger(),
    );
    await expect(watch(requestOf({}), positionOf(1), () => Promise.reject(error))).rejects.toBe(error);
  });
});
