/** Ctrl-C, a polite kill, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Takes over the signals that end a process.
 *
 * @param first called with the first of them
 * @param again called with each further one
 * @returns gives them back
 */
export function onSignals(first: () => void, again: () => void): () => void {
  let count = 0;
  const take = () => (count++ === 0 ? first() : again());
  for (const signal of SIGNALS) process.on(signal, take);
  return () => {
    for (const signal of SIGNALS) process.off(signal, take);
  };
}

/** From now on this process lives on without its terminal: what it prints may be lost, what it does is not. */
export function surviveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error');
    stream.on('error', () => undefined);
  }
}
