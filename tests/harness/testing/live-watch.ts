import type { State } from '../live/ledger';
import { watchOf } from '../live/watch';
import type { Position, SentRequest } from '../model';
import { exampleExchange } from './exchange';
import { phoneOf, positionOf, valuesOf } from './live';
import type { Answer } from './live-access';
import { exampleAccess, says } from './live-access';
import { exampleLedger } from './live-ledger';

/** A request of a case with a body. */
export function requestOf(body: unknown): SentRequest {
  return { method: 'POST', url: 'https://staging.example.com/v1/contacts', headers: {}, text: JSON.stringify(body) };
}

/** The body of a request of a slot. */
export const bodyOf = (slot: number) => ({ name: valuesOf(slot)[0], phone: phoneOf(slot) });

/** What the ledger knows after requests of slots that were answered so, in order. */
export async function watched(
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
