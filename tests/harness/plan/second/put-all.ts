import type { Change, Contract } from '../../../../contracts/contract';
import type { Json } from '../../../../contracts/expectation';
import { isRecord } from '../../lib/json';
import type { Field } from '../fields';

/**
 * The changes to the valid request that give several fields their values; two fields may be parts of one list or object.
 *
 * @param values each with its field
 */
export function putAll(
  { request, optional }: Contract,
  values: readonly (readonly [Pick<Field, 'at'>, Json])[],
): readonly Change[] {
  const body: { readonly [name: string]: Json } = request.body;
  const others: { readonly [name: string]: Json | undefined } = optional ?? {};
  const roots = new Map<string, Json>();
  for (const [{ at }, value] of values) {
    const [, root = '', ...steps] = at.split('/');
    roots.set(root, replaced(roots.get(root) ?? body[root] ?? others[root], steps, value));
  }
  return [...roots].map(([root, value]) => ({
    op: Object.hasOwn(body, root) ? 'replace' : 'add',
    path: `/body/${root}`,
    value,
  }));
}

/** A copy with another value at a place. */
function replaced(whole: Json | undefined, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    const items: readonly Json[] = whole;
    return items.map((item, index) => (String(index) === step ? replaced(item, rest, value) : item));
  }
  const members = isRecord(whole) ? whole : {};
  return { ...members, [step]: replaced(members[step], rest, value) };
}
