/** What a text consists of, by the name of its alphabet. The letters have no other form, so that normalisation keeps them. */
const FILLERS: { readonly [alphabet: string]: string } = {
  '': 'Some text of a contract test. ',
  'two-byte': 'ж',
  'four-byte': '😀',
};

/** The alphabets of `{$text.<alphabet>:<length>}`; the empty name is the plain one. */
export const ALPHABETS: readonly string[] = Object.keys(FILLERS);

/**
 * A text of an alphabet. It does not end in a space, which a server may trim.
 *
 * @param length in characters, which are code points
 */
export function filled(alphabet: string, length: number): string {
  const letters = [...(FILLERS[alphabet] ?? '')];
  return Array.from({ length }, (_, index) => letters[index % letters.length])
    .join('')
    .replace(/ $/, '.');
}
