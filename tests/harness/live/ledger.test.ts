import { phoneOf, RUN, SINCE, valuesOf } from '../testing/live';
import { created, exampleLedger } from '../testing/live-ledger';
import type { FoundJournal } from './found-journal';
import type { Entry } from './journal';
import type { State } from './ledger';
import { attemptsOf, createLedger } from './ledger';
import type { Seal } from './seal';

const seal: Seal = (text) => `sealed ${text}`;
const DOUBTFUL = { is: 'doubtful', why: 'it is older than this run' } as const;
const ID = { text: '107', isNumber: true };
const FORGED: State = { is: 'doubtful', why: 'its entry in the journal was changed by hand' };

/** A journal with these entries, as found after its run. */
function found(entries: readonly Entry[]): FoundJournal {
  const head = { journal: 1, provider: 'example', run: RUN, baseUrl: 'https://staging.example.com/v1' } as const;
  const rest = { account: 'f00d', startedAt: '2026-01-02T03:04:05.000Z', overAt: SINCE + 1000, pid: 4711 };
  return { file: 'example-abc123.jsonl', head: { ...head, ...rest }, entries, isClosed: false };
}

/** An entry after a manual edit; undefined removes a member. */
function edited(entry: Entry | undefined, change: object): readonly Entry[] {
  return JSON.parse(JSON.stringify([{ ...entry, ...change }]));
}

/** The entries of a run that sent a request for each state. */
function entriesOf(...states: readonly (State | undefined)[]): readonly Entry[] {
  const ledger = exampleLedger();
  for (const [index, state] of states.entries()) ledger.add(index + 1, state);
  return ledger.entries;
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(SINCE + 500);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a request', () => {
  test('is in the journal before it is sent, and counts as sent from then on', () => {
    const ledger = exampleLedger();
    const attempt = ledger.begin(valuesOf(1), phoneOf(1));
    expect(attempt).toEqual({
      number: 1,
      values: valuesOf(1),
      lookUp: '+12015550102',
      at: SINCE + 500,
      state: { is: 'sent', why: 'no response' },
    });
    expect(ledger.attempts()).toEqual([attempt]);
    expect(ledger.entries).toEqual([
      { attempt: 1, is: 'sent', values: valuesOf(1), lookUp: '+12015550102', seal: expect.any(String) },
    ]);
    expect([ledger.run, ledger.since, ledger.broken()]).toEqual([RUN, SINCE, undefined]);
  });

  test('may have no value to look up', () => {
    const ledger = exampleLedger();
    expect(ledger.begin([], undefined)).not.toHaveProperty('lookUp');
    expect(ledger.entries[0]).not.toHaveProperty('lookUp');
  });

  test.each<readonly [State, object | undefined]>([
    [{ is: 'sent', why: 'answered with 500' }, undefined],
    [{ is: 'gone' }, { attempt: 2, is: 'gone' }],
    [
      { is: 'refused', wasExpected: true },
      { attempt: 2, is: 'refused' },
    ],
    [DOUBTFUL, { attempt: 2, ...DOUBTFUL }],
    [
      { ...DOUBTFUL, id: ID },
      { attempt: 2, ...DOUBTFUL, id: '107' },
    ],
    [created(107), { attempt: 2, is: 'created', id: '107', isNumber: true, seal: expect.any(String) }],
    [created('107', 'failed'), { attempt: 2, is: 'created', id: '107', isNumber: false, seal: expect.any(String) }],
  ])('that is settled as %o is stored as such', (state, entry) => {
    const ledger = exampleLedger();
    ledger.add(1);
    const attempt = ledger.add(2, state);
    ledger.add(3);
    expect(attempt).toMatchObject({ number: 2, values: valuesOf(2), state });
    expect(ledger.attempts().map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(ledger.entries.slice(2, -1)).toEqual(entry ? [entry] : []);
  });
});

describe('a journal that cannot be written', () => {
  /** Fails from its second entry on, that many times. */
  function failing(times: number) {
    let count = 0;
    return exampleLedger(() => {
      count += 1;
      if (count > 1 && count <= 1 + times) throw new Error(`disk full, ${count - 1}`);
    });
  }

  test('keeps a request from being sent, and is reported', () => {
    const ledger = failing(9);
    ledger.add(1);
    expect(() => ledger.add(2)).toThrow('disk full, 1');
    expect(ledger.attempts()).toHaveLength(1);
    expect(ledger.broken()).toBe('disk full, 1');
  });

  test('does not keep responses from being stored in memory', () => {
    const ledger = failing(9);
    expect(ledger.add(1, created(5)).state).toEqual(created(5));
    expect(ledger.broken()).toBe('disk full, 1');
    ledger.settle({ number: 1, values: [], at: SINCE, state: created(5) }, { is: 'gone' });
    expect(ledger.stateOf(1)).toEqual({ is: 'gone' });
  });

  test('is not written again, even if it could be: it lacks a response, and the next request is refused because of it', () => {
    const ledger = failing(1);
    ledger.add(1, created(5));
    expect(() => ledger.add(2)).toThrow('disk full, 1');
    expect(ledger.broken()).toBe('disk full, 1');
    expect(ledger.attempts()).toHaveLength(1);
  });
});

describe('a found journal', () => {
  const SENT: State = { is: 'sent', why: 'the run ended before a response' };

  test.each<readonly [string, State | undefined, State]>([
    ['no answer', undefined, SENT],
    ['an unclear response', { is: 'sent', why: 'answered with 500' }, SENT],
    ['a contact', created(107), created(107)],
    ['a contact with a string id', created('107'), created('107')],
    ['a contact that could not be deleted', created(107, 'answered with 500'), created(107)],
    ['a doubt', DOUBTFUL, DOUBTFUL],
    ['a doubt about an id', { ...DOUBTFUL, id: ID }, { ...DOUBTFUL, id: { ...ID, isNumber: false } }],
    ['a refusal', { is: 'refused', wasExpected: true }, { is: 'refused', wasExpected: true }],
    ['nothing left', { is: 'gone' }, { is: 'gone' }],
  ])('restores an attempt with %s', (_, state, want) => {
    // When each was sent is not stored: it was sent after the run began.
    const attempt = { number: 2, values: valuesOf(2), lookUp: phoneOf(2), at: SINCE, state: want };
    const journal = found(entriesOf(undefined, state));
    expect(attemptsOf(journal, seal)[1]).toEqual(attempt);
    expect(attemptsOf(journal)[1]).toEqual(attempt);
  });

  test('the last entry of an attempt counts', () => {
    const ledger = exampleLedger();
    const attempt = ledger.add(1, created(5));
    ledger.add(2);
    ledger.settle(attempt, { is: 'gone' });
    expect(attemptsOf(found(ledger.entries), seal).map(({ state }) => state)).toEqual([{ is: 'gone' }, SENT]);
  });

  test('the response to an unlisted request deletes nothing', () => {
    expect(attemptsOf(found(entriesOf(created(5)).slice(1)), seal)).toEqual([]);
  });

  test('a ledger continues with what is known', () => {
    const known = attemptsOf(found(entriesOf(created(5), undefined)), seal);
    const kept: Entry[] = [];
    const journal = { append: (entry: Entry) => void kept.push(entry) };
    const ledger = createLedger({ run: RUN, since: SINCE, journal, seal }, known);
    expect(ledger.attempts()).toEqual(known);
    for (const attempt of ledger.attempts()) ledger.settle(attempt, { is: 'gone' });
    expect(kept).toEqual([1, 2].map((attempt) => ({ attempt, is: 'gone' })));
    expect(ledger.begin([], undefined).number).toBe(3);
  });
});

describe('an entry that was changed by hand', () => {
  const [sent, answered] = entriesOf(created('107'));

  test.each<readonly [string, object, State]>([
    ['an id', { id: '108' }, FORGED],
    ['an id that becomes a number', { isNumber: true }, FORGED],
    ['a seal', { seal: seal('107') }, FORGED],
    ['another attempt', { attempt: 2 }, { is: 'sent', why: 'the run ended before a response' }],
    ['nothing', {}, created('107')],
  ])('in an answer, %s', (_, change, want) => {
    const entries = [...edited(sent, {}), ...edited(answered, change)];
    expect(attemptsOf(found(entries), seal)[0]?.state).toEqual(want);
    // If nothing is deleted, the credentials are unknown.
    const { is } = want === FORGED ? created('107') : want;
    expect(attemptsOf(found(entries))[0]?.state.is).toBe(is);
  });

  test.each([
    ['the values', { values: ['Ada'] }],
    ['the value to look up', { lookUp: '+12025550100' }],
    ['no value to look up', { lookUp: undefined }],
    ['the number of the attempt', { attempt: 7 }],
    ['the seal', { seal: 'a1' }],
  ])('in a request, %s: it is not looked up', (_, change) => {
    const entries = edited(sent, change);
    const [attempt] = attemptsOf(found(entries), seal);
    expect(attempt).toMatchObject({ state: FORGED });
    expect(attempt).not.toHaveProperty('lookUp');
    expect(attemptsOf(found(entries))[0]?.state.is).toBe('sent');
  });

  test('in a request whose response is known, its values: neither deleted nor looked up', () => {
    const entries = [...edited(sent, { values: ['Ada'] }), ...edited(answered, {})];
    const [attempt] = attemptsOf(found(entries), seal);
    expect(attempt).toEqual({ number: 1, values: ['Ada'], at: SINCE, state: FORGED });
  });

  test('an entry of another run does not have the seal of this one', () => {
    const other = found(entriesOf(created(5)));
    expect(attemptsOf({ ...other, head: { ...other.head, run: 'other1' } }, seal)[0]?.state).toEqual(FORGED);
  });
});
