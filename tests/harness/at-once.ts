import { classOf } from './judge/judge';
import type { Case, Difference, Exchange } from './model';

/** How many requests a case sends: its setup requests, the one that is judged, and those that are sent with it. */
export function requestsOf({ before, atOnce }: Pick<Case, 'before' | 'atOnce'>): number {
  return before.length + 1 + (atOnce?.requests.length ?? 0);
}

/** A gate that opens once so many have arrived or left. */
export interface Gate {
  /** Waits until the gate opens. */
  readonly arrive: () => Promise<void>;
  /** Counts one that does not come, or has come already. */
  readonly leave: () => void;
}

export function createGate(size: number): () => Gate {
  let missing = size;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    let hasCome = false;
    const leave = () => {
      if (hasCome) return;
      hasCome = true;
      missing -= 1;
      if (missing === 0) open();
    };
    const arrive = () => {
      leave();
      return opened;
    };
    return { arrive, leave };
  };
}

/**
 * Sends several requests at the same time.
 *
 * @param count 1 at least
 * @param send one of the requests, by its index; it waits at the gate, if at all, before it sends anything
 * @returns the answers in the order of the requests
 * @throws the first error, once all have been answered
 */
export async function sendAtOnce(
  count: number,
  send: (index: number, gate: () => Promise<void>) => Promise<Exchange>,
): Promise<readonly [Exchange, ...Exchange[]]> {
  const enter = createGate(count);
  const sendOne = (index: number) => {
    const { arrive, leave } = enter();
    return send(index, arrive).finally(leave);
  };
  const main = sendOne(0);
  const more = Array.from({ length: count - 1 }, (_, index) => sendOne(index + 1));
  const [first, ...others] = await Promise.allSettled([main, ...more]);
  return [answerOf(first), ...others.map(answerOf)];
}

function answerOf(result: PromiseSettledResult<Exchange>): Exchange {
  if (result.status === 'fulfilled') return result.value;
  throw result.reason;
}

/** Which of several answers were successes, where one at most may be. */
export function tooManySuccesses({ atOnce }: Case, answers: readonly Exchange[]): readonly Difference[] {
  const successes = answers.filter(isSuccess).length;
  if (atOnce?.succeeds !== 'one' || successes <= 1) return [];
  return [
    { what: 'answers at the same time', expected: 'one success at most', actual: `${successes} of ${answers.length}` },
  ];
}

/** Whether what a case expects is said of this answer: where one may succeed, of the others. */
export function isJudged({ atOnce }: Case, answer: Exchange): boolean {
  return atOnce?.succeeds !== 'one' || !isSuccess(answer);
}

function isSuccess({ response }: Exchange): boolean {
  return classOf(response.status) === '2XX';
}
