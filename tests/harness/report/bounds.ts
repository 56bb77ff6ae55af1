import { shorten } from '../lib/visible';
import type { Leftover } from '../model';
import { groupBy } from './group';
import type { Observation, Part, Result } from './result';

/** Bounds that keep a report from growing with what a server sends. */

/** Maximum distinct observations per provider and target. */
const MOST_OBSERVATIONS = 500;
/** Maximum characters of a text from outside, which may have megabytes. */
const LONGEST = 400;

/** Each observation once, with the number of cases that made it; those beyond the first 500 are counted. */
export function counted(observed: Part['observed']): readonly Observation[] {
  const same = groupBy(observed, (each) => JSON.stringify(each));
  const different = [...same.values()].flatMap((group) => {
    return group[0] ? [{ ...group[0], what: shorten(group[0].what, LONGEST), times: group.length }] : [];
  });
  return [...groupBy(different, ({ provider, target }) => `${provider} ${target}`).values()].flatMap((group) => {
    const [first, ...rest] = group.slice(MOST_OBSERVATIONS);
    if (!first) return group;
    const what = `and ${rest.length + 1} more`;
    const times = rest.reduce((sum, each) => sum + each.times, first.times);
    return [...group.slice(0, MOST_OBSERVATIONS), { ...first, what, times }];
  });
}

/** The reasons are presentable already; why a deviation is known comes from a user's file. */
export function presentableResult(result: Result): Result {
  return result.known === undefined ? result : { ...result, known: shorten(result.known, LONGEST) };
}

/** The id, and the reason of a failed delete, may come from a server. */
export function presentableLeftover({ id, values, reason, ...rest }: Leftover): Leftover {
  return {
    ...rest,
    ...(id === undefined ? {} : { id: shorten(id, LONGEST) }),
    values: values.map((value) => shorten(value, LONGEST)),
    reason: shorten(reason, LONGEST),
  };
}
