import type { Change, Contract, WrittenCase, WrittenClause } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import { classesOf } from '../judge/expected-status';
import { agree } from '../lib/json';
import { valueAt } from '../request/pointer';
import type { Wrong } from './expression';

/** Characters, so that a name fits a line of the report. */
const LONGEST_NAME = 70;

/** A case sends `raw` in place of its body, so that changes to the body would not be sent. */
export function unsentBesideRaw({ raw, request = [] }: WrittenCase): readonly Wrong[] {
  const change = request.find(({ path }) => path === '/body' || path.startsWith('/body/'));
  if (raw === undefined || !change) return [];
  const reason = `a case with "raw" does not send the change at ${change.path}`;
  return [{ text: change.path, reason, remedy: 'Write it into "raw".' }];
}

/** Changes that leave the valid request as it is: the case asks what another one asks already. */
export function idleChanges(changes: readonly Change[] = [], { request }: Contract): readonly Wrong[] {
  const [change] = changes;
  // Of several changes an earlier one may have removed the value.
  if (changes.length !== 1 || !change || !('value' in change)) return [];
  if (!agree(valueAt(request, change.path), change.value)) return [];
  const reason = `"${change.op} ${change.path}" sends the value of the valid request`;
  return [{ text: change.path, reason, remedy: 'Send another value, or delete the change.' }];
}

/** A name longer than a line of the report. */
export function longName({ name = '' }: WrittenCase): readonly Wrong[] {
  if (name.length <= LONGEST_NAME) return [];
  const reason = `the name "${name}" has ${name.length} characters, of at most ${LONGEST_NAME}`;
  return [{ text: name, reason, remedy: 'Name the one thing that is special.' }];
}

/** Requests that are sent at the same time as a read, or for which the case expects the wrong thing. */
export function wrongAtOnce({ atOnce, read, expect }: WrittenCase): readonly Wrong[] {
  if (!atOnce) return [];
  const text = 'atOnce';
  if (read)
    return [{ text, reason: 'a case with "read" sends nothing at the same time', remedy: 'Delete one of them.' }];
  const classes = classesOf(expect.status);
  // Who comes second may run into an error of the server, where the document allows it.
  const isRejection = classes.length > 0 && classes.every((each) => each === '4XX' || each === '5XX');
  const isSuccess = classes.length > 0 && classes.every((each) => each === '2XX');
  if (atOnce.succeeds === 'each' ? isSuccess : isRejection) return [];
  const remedy =
    atOnce.succeeds === 'each'
      ? 'Each succeeds, so expect a success.'
      : 'One succeeds at most, so expect how the others are rejected.';
  return [{ text, reason: 'it does not expect what the requests at the same time are answered', remedy }];
}

/** The depth of a clause, which a cast may hide from the compiler. */
export function wrongDepth(depth: WrittenClause['depth']): readonly Wrong[] {
  if (depth === undefined || depth === 'second') return [];
  return [{ text: depth, reason: `${String(depth)} is not a depth`, remedy: 'Write second, or delete it.' }];
}

/** What holds of a success where none is expected, or nothing else is. */
export function wrongOnSuccess({ status, onSuccess }: Expectation): readonly Wrong[] {
  if (!onSuccess) return [];
  const classes = classesOf(status);
  if (classes.includes('2XX') && classes.some((each) => each !== '2XX')) return [];
  const reason = '"onSuccess" is for cases in which a success and a rejection both pass';
  return [{ text: 'onSuccess', reason, remedy: 'Write "holds", or both statuses.' }];
}

/** Cases of a clause that differ in their names alone. */
export function equalCases({ cases = [] }: { readonly cases?: readonly WrittenCase[] }): readonly Wrong[] {
  const seen = new Map<string, string>();
  return cases.flatMap(({ name, ...rest }) => {
    const key = JSON.stringify(rest);
    const twin = seen.get(key);
    seen.set(key, name);
    if (twin === undefined || twin === name) return [];
    return [{ text: name, reason: `"${name}" asks the same as "${twin}"`, remedy: 'Delete one of them.' }];
  });
}
