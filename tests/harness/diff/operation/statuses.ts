import type { Change, Effect } from '../change';
import type { Side } from './side';

/**
 * Documented statuses that came or went. A client takes an unknown status for the first of its class (RFC 9110, 15), so
 * that a new rejection is no surprise where its class was documented; a new success may have another body.
 */
export function statuses({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  const [was, is] = [Object.keys(before.responses), Object.keys(after.responses)];
  return [
    ...is.filter((status) => !was.includes(status)).map((status) => change(status, 'is new', ...added(status, was))),
    ...was
      .filter((status) => !is.includes(status))
      .map((status) => change(status, 'is removed', ...removed(status, is))),
  ];
}

function change(status: string, says: string, effect: Effect, because: string): Change {
  return { effect, direction: 'response', place: `response ${status}`, says, because };
}

function added(status: string, before: readonly string[]): readonly [Effect, string] {
  if (isWithin(status, before)) return ['compatible', 'its range was documented'];
  if (classOf(status) !== '2' && hasClass(status, before))
    return ['compatible', `clients treat it as any ${classOf(status)}XX`];
  return ['possibly breaking', 'readers may receive what they did not know'];
}

function removed(status: string, after: readonly string[]): readonly [Effect, string] {
  if (isWithin(status, after)) return ['compatible', 'its range is documented'];
  if (isRange(status) && hasClass(status, after))
    return ['compatible', 'readers receive nothing that they did not know'];
  return classOf(status) === '2'
    ? ['breaking', 'who waits for it does not see the success']
    : ['possibly breaking', 'who waits for it waits in vain'];
}

function isWithin(status: string, others: readonly string[]): boolean {
  return others.includes('default') || others.includes(`${classOf(status)}XX`);
}

function hasClass(status: string, others: readonly string[]): boolean {
  return others.some((other) => classOf(other) === classOf(status));
}

function isRange(status: string): boolean {
  return status === 'default' || status.endsWith('XX');
}

function classOf(status: string): string {
  return status.charAt(0);
}
