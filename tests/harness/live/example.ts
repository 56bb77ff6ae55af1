import type { Ability, Contract } from '../../../contracts/contract';
import type { Case, Operation, Position, ReceivedResponse } from '../model';
import { uniqueValue } from '../request/unique';
import { exampleExchange, exampleOperation, exampleSettings, exampleSubject } from '../testing';
import { redactor } from '../wire/redact';
import type { Access } from './access';
import type { Entry, Journal } from './journal';
import type { Attempt, Ledger, State } from './ledger';
import { createLedger } from './ledger';
import { sealOf } from './seal';

/** What the tests of live runs share: the invented provider with reads and a delete, and a server that is a function. */

export const RUN = 'abc123';
/** When that run began. */
export const SINCE = Date.UTC(2026, 0, 2, 3, 4, 5);
export const BASE_URL = 'https://staging.example.com/v1';

const byId = { method: 'GET', path: '/contacts/{id}', source: 'L5' } as const;
const byValue = { method: 'GET', path: '/contacts?phone={value}', of: 'phone', source: 'L6' } as const;

export const LIVE = {
  identity: { id: 'id', createdAt: 'created_at' },
  reads: { byId, byValue },
  cleanUp: { method: 'DELETE', path: '/contacts/{id}', status: ['2XX', 404], source: 'L7' },
} satisfies Partial<Contract>;

export const liveOperation: Operation = {
  ...exampleOperation,
  contact: { type: 'object', properties: { id: {}, name: {}, phone: {}, note: {}, created_at: {} } },
};

/** An answer, 200 unless it is said; an error where none comes. */
export type Answer = Partial<ReceivedResponse> | Error;

export const NOT_FOUND: Answer = { status: 404, text: '{"message": "Not Found"}' };

export interface ExampleAccess extends Access {
  /** `<method> <path>` of each request beside the operation, in order; of a request with a body that too. */
  readonly asked: readonly string[];
}

/**
 * @param server from what is asked to the answer
 * @param changes of the contract of the invented provider
 */
export function exampleAccess(
  server: (asked: string, endsAt: number) => Answer,
  changes: Partial<Contract> = LIVE,
): ExampleAccess {
  const asked: string[] = [];
  const subject = { ...exampleSubject(changes), operation: liveOperation, baseUrl: BASE_URL };
  const seed = { run: RUN, slot: 0, time: SINCE / 1000 };
  return {
    subject,
    settings: exampleSettings,
    limits: { rps: 5, timeoutMs: 10_000, runMs: 900_000, cleanUpMs: 60_000, samples: false },
    redact: redactor({ EXAMPLE_TOKEN: exampleSettings.EXAMPLE_TOKEN }),
    seal: sealOf(subject.contract, exampleSettings),
    scope: () => ({ seed, settings: exampleSettings }),
    exchange: () => Promise.reject(new Error('These tests send no case.')),
    ask: async ({ method, path }, endsAt, text = '') => {
      const request = `${method} ${path}${text && ` ${text}`}`;
      asked.push(request);
      const answer = server(request, endsAt);
      if (answer instanceof Error) throw answer;
      return exampleExchange({ response: { status: 200, ...answer } });
    },
    signatures: [],
    notes: () => [],
    asked,
  };
}

/** What a case of a slot sends, as a ledger lists it: its name and its national number. */
export function valuesOf(slot: number, run = RUN): readonly [name: string, number: string] {
  const seed = { run, slot, time: SINCE / 1000 };
  return [uniqueValue(seed, 'name'), uniqueValue(seed, 'national')];
}

export function phoneOf(slot: number): string {
  return `+1${valuesOf(slot)[1]}`;
}

/** The contact of a slot, made a second after the run began. */
export function contactOf(slot: number, id: number | string, changes: object = {}): object {
  const [name] = valuesOf(slot);
  return { id, name, phone: phoneOf(slot), note: null, created_at: '2026-01-02T03:04:06Z', ...changes };
}

/** An answer of JSON. */
export function says(body: unknown, status = 200): Answer {
  return { status, text: JSON.stringify(body) };
}

/** A server that gives each request its answers in turn, the last one ever after; to others 404. */
export function scripted(answers: { readonly [asked: string]: readonly Answer[] }): (asked: string) => Answer {
  const counts = new Map<string, number>();
  return (asked) => {
    const count = counts.get(asked) ?? 0;
    counts.set(asked, count + 1);
    const given = answers[asked] ?? [];
    return given[count] ?? given.at(-1) ?? NOT_FOUND;
  };
}

/** The read by value of a slot's phone number, as it is asked. */
export function searchOf(slot: number): string {
  return `GET /contacts?phone=${encodeURIComponent(phoneOf(slot))}`;
}

/** A server that holds contacts by their slots, and forgets what is deleted. */
export function holding(contacts: { readonly [id: number]: number }): (asked: string) => Answer {
  const there = new Map(Object.entries(contacts));
  return (asked) => {
    const [method, path = ''] = asked.split(' ');
    const id = /^\/contacts\/(\d+)$/.exec(path)?.[1];
    if (id === undefined) {
      return says(
        [...there].filter(([, slot]) => asked === searchOf(slot)).map(([key, slot]) => contactOf(slot, Number(key))),
      );
    }
    const slot = there.get(id);
    if (method === 'DELETE') there.delete(id);
    return slot === undefined ? NOT_FOUND : says(contactOf(slot, Number(id)));
  };
}

/** The first request of a case of a slot. */
export function positionOf(slot: number, abilities: readonly Ability[] = []): Position {
  const needs = abilities.map((ability) => ({ ability }));
  const testCase: Case = { name: 'a contact is sent', before: [], request: [], needs, expect: { status: 201 } };
  const says = 'MUST answer with 201';
  const clause = { id: 'example/created.status', provider: 'example', level: 'MUST', says, source: ['L1'] } as const;
  return {
    clause: { ...clause, cases: [testCase] },
    case: testCase,
    step: 0,
    seed: { run: RUN, slot, time: SINCE / 1000 },
  };
}

export interface ExampleLedger extends Ledger {
  readonly entries: readonly Entry[];
  /** The attempt of a slot, in a state; without one it is as when no answer came. */
  readonly add: (slot: number, state?: State) => Attempt;
  /** How an attempt is by now, by its number. */
  readonly stateOf: (number: number) => State | undefined;
}

/** @param append what keeps an entry */
export function exampleLedger(append?: Journal['append']): ExampleLedger {
  const entries: Entry[] = [];
  const journal = { append: append ?? ((entry: Entry) => entries.push(entry)) };
  const ledger = createLedger({ run: RUN, since: SINCE, journal, seal: (text) => `sealed ${text}` });
  const stateOf = (number: number) => ledger.attempts().find((attempt) => attempt.number === number)?.state;
  const add = (slot: number, state?: State) => {
    const attempt = ledger.begin(valuesOf(slot), phoneOf(slot));
    if (state) ledger.settle(attempt, state);
    return ledger.attempts().find(({ number }) => number === attempt.number) ?? attempt;
  };
  return { ...ledger, entries, add, stateOf };
}

/** A contact that is known to have been created. */
export function created(id: number | string, why?: string): State {
  const known = { text: String(id), isNumber: typeof id === 'number' };
  return { is: 'created', id: known, ...(why === undefined ? {} : { why }) };
}
