import { groupBy } from '../group';
import type { Result } from '../result';
import { nameOf } from './entries';

/** Documented statuses against those that were seen, a column for each provider and target. */
export interface Statuses {
  readonly columns: readonly Pick<Result, 'provider' | 'target'>[];
  /** A status such as `422`, or a documented range such as `4XX`, with a cell for each column. */
  readonly rows: readonly { readonly status: string; readonly cells: readonly StatusCell[] }[];
}

/** `none`: neither documented nor seen. */
export interface StatusCell {
  readonly kind: 'seen' | 'unseen' | 'undocumented' | 'none';
  /** How many answers had it. */
  readonly times: number;
}

interface Column extends Pick<Result, 'provider' | 'target'> {
  readonly documented: ReadonlySet<string>;
  readonly seen: ReadonlyMap<string, number>;
}

/** Reads the documented statuses from the clauses about each, and the seen ones from the exchanges. */
export function statusesOf(results: readonly Result[]): Statuses {
  const columns = [...groupBy(results, ({ provider, target }) => `${provider} ${target}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [columnOf(first, group)] : [];
  });
  const all = new Set(columns.flatMap(({ documented, seen }) => [...documented, ...seen.keys()]));
  return {
    columns: columns.map(({ provider, target }) => ({ provider, target })),
    rows: [...all].sort().map((status) => ({ status, cells: columns.map((column) => cellOf(status, column)) })),
  };
}

function columnOf({ provider, target }: Result, results: readonly Result[]): Column {
  const documented = results.flatMap(({ clause }) => /^answers\.(\d(?:\d\d|XX))$/.exec(nameOf(clause))?.[1] ?? []);
  const seen = new Map<string, number>();
  for (const status of results.flatMap(seenIn)) seen.set(status, (seen.get(status) ?? 0) + 1);
  return { provider, target, documented: new Set(documented), seen };
}

/**
 * The answers to the operation, which is a POST; a read has statuses of its own. The answer that a standing clause shows
 * was seen by the case that sent its request.
 */
function seenIn({ answers, setup, exchange, others = [] }: Result): readonly string[] {
  if (answers) return [];
  const exchanges = [...(exchange ? [exchange] : []), ...others].filter(({ request }) => request.method === 'POST');
  return [...setup.map(({ status }) => status), ...exchanges.map(({ response }) => response.status)].map(String);
}

function cellOf(status: string, { documented, seen }: Column): StatusCell {
  const times = status.endsWith('XX') ? timesIn(status, seen) : (seen.get(status) ?? 0);
  const isDocumented = documented.has(status);
  if (times === 0) return { kind: isDocumented ? 'unseen' : 'none', times };
  if (status.endsWith('XX') && !isDocumented) return { kind: 'none', times: 0 };
  return { kind: isDocumented || documented.has(`${status[0]}XX`) ? 'seen' : 'undocumented', times };
}

function timesIn(range: string, seen: Column['seen']): number {
  return [...seen].reduce((sum, [status, times]) => (status[0] === range[0] ? sum + times : sum), 0);
}
