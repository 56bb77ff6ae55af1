import { isRecord } from '../lib/json';

/** An array index (RFC 6901, 4): no sign, no leading zero. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * The value at a JSON Pointer (RFC 6901). A step `*` matches every item of an array and makes the result an array of
 * what it finds. Undefined if nothing is there.
 */
export function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  if (!pointer.startsWith('/')) return undefined;
  const [, step = '', ...rest] = pointer.split('/');
  const below = rest.length > 0 ? `/${rest.join('/')}` : '';
  if (step === '*') {
    const found = Array.isArray(value) ? value.map((item) => valueAt(item, below)) : [];
    return Array.isArray(value) ? found.filter((each) => each !== undefined) : undefined;
  }
  const key = unescaped(step);
  if (Array.isArray(value)) return INDEX.test(key) ? valueAt(value[Number(key)], below) : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? valueAt(value[key], below) : undefined;
}

/** A step of a pointer, unescaped to its key (RFC 6901, 4). */
export function unescaped(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}
