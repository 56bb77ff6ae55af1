import { isRecord } from '../json';

/**
 * The value at a JSON Pointer (RFC 6901). A step `*` stands for every item of a list and makes the result a list.
 * Undefined where nothing stands.
 */
export function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  const [, step = '', ...rest] = pointer.split('/');
  const below = rest.length > 0 ? `/${rest.join('/')}` : '';
  if (step === '*') return Array.isArray(value) ? value.map((item) => valueAt(item, below)) : undefined;
  const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
  if (Array.isArray(value)) return valueAt(value[Number(key)], below);
  return isRecord(value) && Object.hasOwn(value, key) ? valueAt(value[key], below) : undefined;
}
