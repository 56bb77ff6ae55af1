import type { SentRequest } from '../exchange/exchange';
import type { Position } from '../exchange/target';
import { uniqueValue } from '../exchange/unique';
import { problem } from '../problem';
import { exampleExchange } from '../testing';
import type { Answer } from './example';
import {
  contactOf,
  created,
  exampleAccess,
  exampleLedger,
  LIVE,
  phoneOf,
  positionOf,
  RUN,
  SINCE,
  says,
  valuesOf,
} from './example';
import type { State } from './ledger';
import { watchOf } from './watch';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(SINCE + 30_000);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** A request of a case with a body. */
function requestOf(body: unknown): SentRequest {
  return { method: 'POST', url: 'https://staging.example.com/v1/contacts', headers: {}, text: JSON.stringify(body) };
}

const bodyOf = (slot: number) => ({ name: valuesOf(slot)[0], phone: phoneOf(slot) });

/** What the ledger knows after requests of slots that were answered so, in order. */
async function watched(
  given: readonly (readonly [slot: number, Answer])[],
  position: (slot: number) => Position = positionOf,
): Promise<readonly State[]> {
  const ledger = exampleLedger();
  const watch = watchOf(
    exampleAccess(() => says({})),
    ledger,
  );
  for (const [slot, answer] of given) {
    const send = async () => {
      if (answer instanceof Error) throw answer;
      return exampleExchange({ request: requestOf(bodyOf(slot)), response: answer });
    };
    await watch(requestOf(bodyOf(slot)), position(slot), send).catch(() => undefined);
  }
  return ledger.attempts().map(({ state }) => state);
}

describe('what is sent', () => {
  /** The attempt that the ledger holds while a request is on its way. */
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
  ])('is not looked for where the value is %s', async (_, body) => {
    expect(await sent(body)).toEqual([expect.objectContaining({ lookUp: undefined })]);
  });

  test('is not looked for where nothing can be read by value', async () => {
    const contract = { reads: { byId: LIVE.reads.byId } };
    expect(await sent(bodyOf(1), {}, contract)).toEqual([expect.objectContaining({ lookUp: undefined })]);
  });

  test('as a form is looked for by its field, and as broken JSON by none', async () => {
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

  test('is not sent where it cannot be kept', async () => {
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

describe('an answer', () => {
  const why = (status: number) => ({ is: 'sent', why: `answered with ${status}` });
  const doubtful = (text: string) => ({ is: 'doubtful', why: text });

  test.each<readonly [string, Answer, object]>([
    ['201 with the contact', says(contactOf(1, 5), 201), created(5)],
    ['200 with the contact in an envelope', says({ data: contactOf(1, 5) }), created(5)],
    ['400', says({}, 400), { is: 'gone' }],
    ['422 with the contact', says(contactOf(1, 5), 422), { is: 'gone' }],
    ['429', says({}, 429), { is: 'gone' }],
    ['408', says({}, 408), why(408)],
    ['421', says({}, 421), why(421)],
    ['499', says({}, 499), why(499)],
    ['500', says({}, 500), why(500)],
    ['302', says({}, 302), why(302)],
    ['102', says({}, 102), why(102)],
    [
      '201 with nothing',
      { status: 201, text: '' },
      { is: 'sent', why: 'answered with 201 and no contact that has an id' },
    ],
    ['200 with another contact', says(contactOf(9, 5)), doubtful('it does not carry what this run sent')],
    [
      '200 with an unsafe id',
      says(contactOf(1, 'all')),
      doubtful('its id cannot be sent safely, or there are several'),
    ],
  ])('%s', async (_, answer, state) => {
    expect(await watched([[1, answer]])).toEqual([state]);
  });

  test('goes to the case as it is', async () => {
    const exchange = exampleExchange({});
    const watch = watchOf(
      exampleAccess(() => says({})),
      exampleLedger(),
    );
    expect(await watch(requestOf({}), positionOf(1), () => Promise.resolve(exchange))).toBe(exchange);
  });

  test('to a sample number is neither looked for nor deleted: the contact may have been there', async () => {
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
      { number: 1, values: valuesOf(1), state: doubtful('a number was sent that the document shows') },
    ]);
    expect(
      await watched(
        [
          [1, says({}, 409)],
          [1, says({}, 500)],
        ],
        sample,
      ),
    ).toEqual([{ is: 'gone' }, why(500)]);
    const other = (slot: number) => positionOf(slot, ['a server fault']);
    expect(await watched([[1, says(contactOf(1, 5))]], other)).toEqual([created(5)]);
  });
});

describe('no answer', () => {
  test.each<readonly [string, Error, State]>([
    ['was not sent: a problem', problem('send the request', 'the run was stopped', 'Run it again.'), { is: 'gone' }],
    ['was not sent: nobody listens', new Error('nobody listens there (connect ECONNREFUSED)'), { is: 'gone' }],
    ['may have been taken', new Error('the connection was closed'), { is: 'sent', why: 'the connection was closed' }],
    ['shows no credentials', new Error('of s3cret/+ "token"'), { is: 'sent', why: 'of EXAMPLE_TOKEN' }],
  ])('where the request %s', async (_, error, state) => {
    expect(await watched([[1, error]])).toEqual([state]);
    const watch = watchOf(
      exampleAccess(() => says({})),
      exampleLedger(),
    );
    await expect(watch(requestOf({}), positionOf(1), () => Promise.reject(error))).rejects.toBe(error);
  });
});

describe('an id that comes again', () => {
  const TWICE = { is: 'doubtful', why: 'its id was given to another contact before' };
  const small = (slot: number) => says({ id: 5, name: valuesOf(slot)[0] });

  test.each<readonly [string, readonly (readonly [number, Answer])[], readonly object[]]>([
    [
      'for the same contact',
      [
        [1, says(contactOf(1, 5))],
        [1, says(contactOf(1, 5))],
      ],
      [created(5), { is: 'gone' }],
    ],
    [
      'for another contact',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 5))],
      ],
      [TWICE, TWICE],
    ],
    [
      'for two others',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 5))],
        [3, says(contactOf(3, 5))],
      ],
      [TWICE, TWICE, TWICE],
    ],
    [
      'with few fields',
      [
        [1, small(1)],
        [2, small(2)],
        [3, small(3)],
      ],
      [TWICE, TWICE, TWICE],
    ],
    [
      'as a text',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, '5'))],
      ],
      [TWICE, TWICE],
    ],
    [
      'after others',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 6))],
        [3, says(contactOf(3, 5))],
      ],
      [TWICE, created(6), TWICE],
    ],
    [
      'after a refusal that showed it',
      [
        [1, says(contactOf(9, 5), 409)],
        [2, says(contactOf(2, 5))],
      ],
      [{ is: 'gone' }, TWICE],
    ],
    [
      'after an answer that showed it beside',
      [
        [1, says([contactOf(1, 4), contactOf(9, 5)])],
        [2, says(contactOf(2, 5))],
      ],
      [created(4), TWICE],
    ],
    [
      'after a user with that id',
      [
        [1, says({ data: contactOf(1, 4), user: { id: 5, name: 'Ada' } })],
        [2, says(contactOf(2, 5))],
      ],
      [created(4), created(5)],
    ],
    [
      'never',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 6))],
      ],
      [created(5), created(6)],
    ],
  ])('%s', async (_, given, states) => {
    expect(await watched(given)).toEqual(states);
  });

  test('is found in an answer of many contacts, as far as it is read', async () => {
    const least = (id: number) => ({ id, name: '', phone: '', note: '' });
    const many = (count: number) => says([...Array.from({ length: count }, () => least(6)), least(5)], 409);
    expect(
      await watched([
        [1, many(9_999)],
        [2, says(contactOf(2, 5))],
      ]),
    ).toEqual([{ is: 'gone' }, TWICE]);
    expect(
      await watched([
        [1, many(10_000)],
        [2, says(contactOf(2, 5))],
      ]),
    ).toEqual([{ is: 'gone' }, created(5)]);
  });
});
