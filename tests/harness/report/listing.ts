import type { Level, Source } from '../../../contracts/contract';
import { needText } from '../generate/page/need';
import type { Clause } from '../model';
import { colours as pc } from './colours';

/** A clause as `npm run list -- --json` prints it. */
export interface Listed {
  readonly id: string;
  readonly provider: string;
  readonly level: Level;
  readonly says: string;
  readonly source: readonly Source[];
  readonly cases: readonly { readonly name: string; readonly needs: readonly string[] }[];
}

export function listed({ id, provider, level, says, source, cases }: Clause): Listed {
  return {
    id,
    provider,
    level,
    says,
    source,
    cases: cases.map(({ name, needs }) => ({ name, needs: needs.map(needText) })),
  };
}

/** All clauses for human readers: a line each, their cases below. */
export function listing(clauses: readonly Clause[]): string {
  const lines = clauses
    .map(listed)
    .flatMap(({ id, says, source, cases }) => [
      `${pc.bold(id)}  ${says}  ${pc.dim(source.join(', '))}`,
      ...cases.map(
        ({ name, needs }) => `  - ${name}${needs.length > 0 ? pc.cyan(` (needs ${needs.join(', ')})`) : ''}`,
      ),
    ]);
  const count = clauses.reduce((sum, { cases }) => sum + cases.length, 0);
  return [...lines, '', `${clauses.length} clauses, ${count} cases.`].join('\n');
}
