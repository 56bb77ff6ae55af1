import type { Difference, TargetKind } from '../model';
import { groupBy } from './group';
import type { Result } from './result';
import type { Sign } from './signs';
import { missingFields, signsOf } from './signs';

/** Failures and warnings that have one cause, as far as their answers show. */
export interface Cause {
  /** One visible line: `status 422 instead of 400`. */
  readonly title: string;
  readonly provider: string;
  readonly target: TargetKind;
  /** Ids, each once, in the order of the run. */
  readonly clauses: readonly string[];
  /** Failures before warnings; the first has an exchange if any has. Not empty. */
  readonly results: readonly [Result, ...Result[]];
}

/** A result, and what its answer is a sign of. */
interface Signed {
  readonly result: Result;
  readonly signs: readonly Sign[];
}

/** Up to so many clauses, answers that only look alike are told one by one. */
export const FEW = 3;

/**
 * Why results fail or warn, except for known deviations: those with most clauses first. Each result has one cause, the one
 * that explains most others too.
 */
export function causesOf(results: readonly Result[]): readonly Cause[] {
  const broken = results.filter(
    ({ verdict, known }) => known === undefined && (verdict === 'fail' || verdict === 'warn'),
  );
  return [...groupBy(broken, ({ provider, target }) => `${provider} ${target}`).values()]
    .flatMap(causesOfOne)
    .sort((a, b) => b.clauses.length - a.clauses.length);
}

/** The causes of one provider on one target. */
function causesOfOne(results: readonly Result[]): readonly Cause[] {
  const missing = new Set(results.flatMap(missingFields));
  let left: readonly Signed[] = results.map((result) => ({ result, signs: signsOf(result, missing) }));
  const causes: Cause[] = [];
  for (let sign = commonest(left); sign; sign = commonest(left)) {
    const { key } = sign;
    const has = ({ signs }: Signed) => signs.some((each) => each.key === key);
    const own = left.filter(has).map(({ result }) => result);
    left = left.filter((each) => !has(each));
    const clauses = groupBy(own, ({ clause }) => clause);
    const isOne = sign.isCommon === undefined || clauses.size > FEW;
    for (const group of isOne ? [own] : clauses.values()) causes.push(...causeOf(sign, group, missing));
  }
  return causes;
}

/** The sign that most clauses show. */
function commonest(signed: readonly Signed[]): Sign | undefined {
  const shown = new Map<string, { readonly sign: Sign; readonly clauses: Set<string> }>();
  for (const { result, signs } of signed) {
    for (const sign of signs) {
      const entry = shown.get(sign.key) ?? { sign, clauses: new Set<string>() };
      entry.clauses.add(result.clause);
      shown.set(sign.key, entry);
    }
  }
  const [most] = [...shown.values()].sort((a, b) => b.clauses.size - a.clauses.size);
  return most?.sign;
}

function causeOf(sign: Sign, results: readonly Result[], missing: ReadonlySet<string>): readonly Cause[] {
  const rank = ({ verdict, exchange }: Result) => (verdict === 'fail' ? 0 : 2) + (exchange ? 0 : 1);
  const [first, ...rest] = [...results].sort((a, b) => rank(a) - rank(b));
  if (!first) return [];
  const { provider, target } = first;
  const clauses = [...new Set(results.map(({ clause }) => clause))];
  return [
    { title: sign.title(differencesOf(sign, results, missing)), provider, target, clauses, results: [first, ...rest] },
  ];
}

/** The differences in which a sign shows. */
function differencesOf({ key }: Sign, results: readonly Result[], missing: ReadonlySet<string>): readonly Difference[] {
  return results.flatMap((result) =>
    result.differences.filter((difference) => {
      return signsOf({ ...result, differences: [difference] }, missing).some((each) => each.key === key);
    }),
  );
}
