import type { Contract } from '../../../contracts/contract';
import type { Access } from '../live/access';
import { sealOf } from '../live/seal';
import type { ReceivedResponse } from '../model';
import { redactor } from '../wire/redact';
import { exampleSettings, exampleSubject } from './example';
import { exampleExchange } from './exchange';
import { BASE_URL, contactOf, LIVE, liveOperation, RUN, SINCE, searchOf } from './live';

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
    limits: {
      rps: 5,
      timeoutMs: 10_000,
      runMs: 900_000,
      cleanUpMs: 60_000,
      atOnce: 2,
      samples: false,
      unmarked: false,
    },
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
