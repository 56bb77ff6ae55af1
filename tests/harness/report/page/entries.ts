import type { TargetKind } from '../../model';
import { groupBy } from '../group';
import type { Result } from '../result';
import type { Mark } from './marks';
import { worstMark } from './marks';

/** One clause on one target: a cell of the picture. */
export interface Entry extends Pick<Result, 'provider' | 'clause' | 'level' | 'says' | 'source' | 'depth'> {
  readonly target: TargetKind;
  /** The clause without its provider. */
  readonly name: string;
  readonly mark: Mark;
  readonly results: readonly Result[];
  /** All that a search for text reads, in lower case. */
  readonly sought: string;
}

/** The clauses of a report, each once for every target, in the order of the run. */
export function entriesOf(results: readonly Result[]): readonly Entry[] {
  return [...groupBy(results, ({ clause, target }) => `${clause} ${target}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [entryOf(first, group)] : [];
  });
}

function entryOf({ provider, clause, level, says, source, depth, target }: Result, results: readonly Result[]): Entry {
  const told = results.flatMap((each) => [each.case, ...each.reasons]);
  return {
    ...{ provider, clause, level, says, source, target, results },
    ...(depth ? { depth } : {}),
    name: nameOf(clause),
    mark: worstMark(results),
    sought: [clause, says, ...told].join('\n').toLowerCase(),
  };
}

/** The part of a clause's id after its provider. */
export function nameOf(clause: string): string {
  return clause.slice(clause.indexOf('/') + 1);
}

/** The field that a clause speaks of: what its name begins with. */
export function fieldOf({ name }: Pick<Entry, 'name'>): string {
  return name.split('.')[0] ?? name;
}

/** The rest of a clause's name. */
export function restOf(entry: Pick<Entry, 'name'>): string {
  return entry.name.slice(fieldOf(entry).length + 1);
}
