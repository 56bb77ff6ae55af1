import type { Ability, Contract } from '../../../contracts/contract';
import type { Case, Position } from '../model';
import { uniqueValue } from '../request/unique';
import type { Operation } from '../spec-model';
import { bareOperation } from './example';

/** What the tests of live runs share: the invented provider with reads and a delete, and what its cases send. */

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
  ...bareOperation,
  contact: { type: 'object', properties: { id: {}, name: {}, phone: {}, note: {}, created_at: {} } },
};

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

/** The read by value of a slot's phone number, as it is asked. */
export function searchOf(slot: number): string {
  return `GET /contacts?phone=${encodeURIComponent(phoneOf(slot))}`;
}

/** The first request of a case of a slot. */
export function positionOf(slot: number, abilities: readonly Ability[] = []): Position {
  const needs = abilities.map((ability) => ({ ability }));
  const testCase: Case = {
    name: 'a contact is sent',
    before: [],
    request: [],
    needs,
    exempt: [],
    expect: { status: 201 },
  };
  const says = 'MUST answer with 201';
  const clause = { id: 'example/created.status', provider: 'example', level: 'MUST', says, source: ['L1'] } as const;
  return {
    clause: { ...clause, cases: [testCase] },
    case: testCase,
    step: 0,
    before: [],
    seed: { run: RUN, slot, time: SINCE / 1000 },
  };
}
