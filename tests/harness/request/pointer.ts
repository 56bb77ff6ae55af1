import { isRecord } from '../lib/json';
import { remember } from '../lib/remember';

/** An array index (RFC 6901, 4): no sign, no leading zero. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * The value at a JSON Pointer (RFC 6901). A step `*` matches every item of an array and makes the result an array of
 * what it finds. Undefined if nothing is there.
 */
export function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  return pointer.startsWith('/') ? below(value, stepsOf(pointer), 0) : undefined;
}

// The pointers of a contract are asked for at every answer.
const stepsOf = remember((pointer) => pointer.slice(1).split('/').map(unescaped));

function below(value: unknown, steps: readonly string[], index: number): unknown {
  const step = steps[index];
  if (step === undefined) return value;
  if (step === '*') {
    const found = Array.isArray(value) ? value.map((item) => below(item, steps, index + 1)) : [];
    return Array.isArray(value) ? found.filter((each) => each !== undefined) : undefined;
  }
  if (Array.isArray(value)) return INDEX.test(step) ? below(value[Number(step)], steps, index + 1) : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? below(value[step], steps, index + 1) : undefined;
}

/** A step of a pointer, unescaped to its key (RFC 6901, 4). */
export function unescaped(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}
