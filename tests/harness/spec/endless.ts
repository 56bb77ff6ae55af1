import { isRecord } from '../lib/json';
import { problem } from '../lib/problem';
import { valueAt } from '../request/pointer';
import type { SpecFile } from './spec-file';

type Keys = readonly (string | number)[];

/** Maximum number of nodes of a dereferenced spec; ours have a few hundred. */
const MOST = 100_000;

/**
 * Rejects circular references, direct or indirect, and references that expand the spec beyond the limit: generated
 * files hold each of them in full.
 *
 * @throws a problem with the line of the reference
 */
export function refuseEndless(spec: SpecFile): void {
  const sizes = new Map<object, number>();
  const open = new Set<unknown>();
  const refuse = (keys: Keys, reason: string) =>
    problem(`read ${spec.file}:${spec.lineOf(keys)}`, reason, 'Replace the reference with its content.');
  /** The number of nodes that a reference adds. */
  const sizeOfTarget = (reference: unknown, keys: Keys): number => {
    if (typeof reference !== 'string' || !reference.startsWith('#')) return 0;
    const pointer = pointerOf(reference);
    const target = valueAt(spec.document, pointer);
    if (open.has(target)) throw refuse(keys, `$ref "${reference}" is circular`);
    return sizeOf(target, keysOf(pointer));
  };
  /** The number of nodes at and below a node. */
  const sizeOf = (node: unknown, keys: Keys): number => {
    if (typeof node !== 'object' || node === null) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    open.add(node);
    let size = 1 + sizeOfTarget(isRecord(node) ? node.$ref : undefined, [...keys, '$ref']);
    for (const [key, child] of Object.entries(node)) size += sizeOf(child, [...keys, key]);
    if (size > MOST) throw refuse(keys, `references expand it to more than ${MOST} nodes`);
    open.delete(node);
    sizes.set(node, size);
    return size;
  };
  sizeOf(spec.document, []);
}

/** The JSON Pointer of a reference that begins with `#` (RFC 6901, 6). */
export function pointerOf(reference: string): string {
  return decode(reference.slice(1));
}

/** The steps of a JSON Pointer. */
export function keysOf(pointer: string): readonly string[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** Percent-decodes a text; returns it unchanged if it is malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
