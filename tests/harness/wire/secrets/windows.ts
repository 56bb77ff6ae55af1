import { NUMBERS } from './fold';

/** How many letters and digits a window has. */
export const WINDOW = 7;

/** A table of windows, each with the values that were put there. */
export interface Windows<T> {
  /** @returns false if the window is too monotonous */
  readonly put: (numbers: Uint8Array, start: number, value: T) => boolean;
  /** Whether a text contains any. Most contain none, which is determined without copying them. */
  readonly isIn: (text: string) => boolean;
  /** Where windows of the table may begin in a folded text, in order; each may be a false positive. */
  readonly in: (numbers: Uint8Array) => Iterable<readonly [start: number, values: readonly T[]]>;
}

export function createWindows<T>(): Windows<T> {
  const values = new Map<number, T[]>();
  // A bit for each hash of a window that is in the table.
  const marks = new Uint8Array(2 ** (HASH_BITS - 3));
  const isMarked = (hash: number): boolean => ((marks[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;
  return {
    put: (numbers, start, value) => {
      let [window, different] = [0, 0];
      for (const number of numbers.subarray(start, start + WINDOW)) {
        window = shifted(window, number);
        different |= 1 << (number & 31);
      }
      if (isMonotonous(different)) return false;
      const hash = hashOf(window);
      marks[hash >>> 3] = (marks[hash >>> 3] ?? 0) | (1 << (hash & 7));
      const known = values.get(window);
      if (known) known.push(value);
      else values.set(window, [value]);
      return true;
    },
    isIn: (text) => {
      if (values.size === 0) return false;
      // Imports are looked up at each access.
      const table = NUMBERS;
      let window = 0;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const number = code < table.length ? (table[code] ?? 0) : 0;
        if (number === 0) continue;
        window = shifted(window, number);
        if (isMarked(hashOf(window)) && values.has(window)) return true;
      }
      return false;
    },
    *in(numbers) {
      let window = 0;
      for (let end = 1; end <= numbers.length; end++) {
        window = shifted(window, numbers[end - 1] ?? 0);
        const known = end >= WINDOW && isMarked(hashOf(window)) ? values.get(window) : undefined;
        if (known) yield [end - WINDOW, known];
      }
    },
  };
}

/** Shifts a number out of 32 bits after seven more, so that these identify the last seven. */
const SHIFT = 5;
const HASH_BITS = 20;
// In jest's test context an access to a global takes longer than all the rest.
const { imul } = Math;

function shifted(window: number, number: number): number {
  return (window << SHIFT) ^ number;
}

function hashOf(window: number): number {
  return imul(window, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/**
 * Whether at most two bits are set. A window of so few different characters would match too much that is not a secret.
 */
function isMonotonous(different: number): boolean {
  const others = different & (different - 1);
  return (others & (others - 1)) === 0;
}
