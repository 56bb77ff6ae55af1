/** Why a run does nothing for a while: its own pace, a server that asked for it, or a store that is slow to show what it took. */
export type Why = 'pace' | 'server' | 'store';

export interface Waiting {
  readonly why: Why;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

let listener: ((waiting: Waiting | undefined) => void) | undefined;

/** Tells of each wait of this process: when it begins, and with undefined when it is over. */
export function onWaiting(listen: typeof listener): void {
  listener = listen;
}

/** Waits, and says so to whoever shows progress. */
export async function waiting(why: Why, milliseconds: number, wait: () => Promise<unknown>): Promise<void> {
  listener?.({ why, until: Date.now() + milliseconds });
  await wait();
  listener?.(undefined);
}
