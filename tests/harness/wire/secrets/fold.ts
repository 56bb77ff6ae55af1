/** The number of each ASCII character: of a letter in either case or a digit from 1, of anything else 0. */
export const NUMBERS = Uint8Array.from({ length: 128 }, (_, code) => numberOf(String.fromCharCode(code)));

function numberOf(character: string): number {
  return /[a-z\d]/i.test(character) ? Number.parseInt(character, 36) + 1 : 0;
}

/** The letters and digits of a text, independent of punctuation, separators and case. */
export interface Folded {
  readonly numbers: Uint8Array;
  /** Where in the text each of them is. */
  readonly at: Int32Array;
  /** Of the text. */
  readonly length: number;
}

export function fold(text: string): Folded {
  const numbers = new Uint8Array(text.length);
  const at = new Int32Array(text.length);
  // Imports and exports are looked up at each access.
  const table = NUMBERS;
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const number = code < table.length ? (table[code] ?? 0) : 0;
    if (number === 0) continue;
    numbers[count] = number;
    at[count++] = index;
  }
  return { numbers: numbers.subarray(0, count), at: at.subarray(0, count), length: text.length };
}

/** How much of a text lies between the letters or digits that are next to a stretch of it. */
export function extent({ at, length }: Folded, from: number, to: number): number {
  return (at[to] ?? length) - (at[from - 1] ?? -1) - 1;
}
