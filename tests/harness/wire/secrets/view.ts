/** A text to search: as received, or with escapes undone. */
export interface View {
  readonly text: string;
  /** Where in the received text the character at an index begins. */
  readonly at: (index: number) => number;
}

/** How many nested escapes are undone. */
const LAYERS = 5;

/** A text as received, then with one layer of escapes after another undone, as long as there are any. */
export function viewsOf(text: string): readonly View[] {
  const views: View[] = [{ text, at: (index) => index }];
  for (let view = views[0]; view && views.length <= LAYERS; ) {
    view = unescaped(view);
    if (view) views.push(view);
  }
  return views;
}

/**
 * One escape of a URL (RFC 3986, 2.1), of JSON (RFC 8259, 7) or of HTML (13.2.5.72 of the living standard, where the
 * semicolon may be missing), or the NUL that UTF-16 has beside ASCII. Repeats are bounded, or anything may follow them,
 * so that a flood takes linear time.
 */
const ESCAPE = new RegExp(
  [
    '(?:%|\\\\x)([\\da-f]{2})',
    '[%\\\\]u([\\da-f]{4})',
    '&#x0*([\\da-f]{1,6});?',
    '&#0*(\\d{1,7});?',
    '&(?:[a-z]{2,31}\\d{0,2};|(?:amp|gt|lt|quot)(?![a-z\\d]))',
    // Before another letter or digit a backslash is not an escape.
    '\\\\([nrtbf]|[^a-z\\d])',
    '\\0+',
  ].join('|'),
  'gi',
);

/** Replaces what is known only to be neither a letter nor a digit: a named entity. */
const SOME_SYMBOL = '\ufffd';

type Captured = string | undefined;
/**
 * The groups of an escape: hexadecimal digits in three places, decimal ones, what follows a backslash; then its index.
 */
type Captures = [Captured, Captured, Captured, Captured, Captured, number];

function decoded(found: string, [byte, unit, hex = byte ?? unit, decimal, escaped]: Captures): string {
  if (hex !== undefined) return character(toNumber(`0x${hex}`));
  if (decimal !== undefined) return character(toNumber(decimal));
  if (escaped !== undefined) return unescapedInJson(escaped);
  if (found.startsWith('\0')) return '';
  return found === '&amp;' ? '&' : SOME_SYMBOL;
}

// In jest's test context each access to a global is slow.
const { fromCodePoint } = String;
const toNumber = Number;

/** What follows a backslash; escapes are in lower case. */
function unescapedInJson(character: string): string {
  if (/[nrtbf]/.test(character)) return '\n';
  return /[NRTBF]/.test(character) ? `\\${character}` : character;
}

function character(code: number): string {
  return code <= 0x10ffff ? fromCodePoint(code) : SOME_SYMBOL;
}

/** @returns undefined if there is nothing to undo */
function unescaped({ text, at }: View): View | undefined {
  if (!/[%&\\\0]/.test(text)) return undefined;
  // Where each stretch of unchanged length begins in the new text, and where it began in the old one.
  const begins = [0];
  const began = [0];
  let shift = 0;
  const undone = text.replace(ESCAPE, (found: string, ...captures: Captures) => {
    const characters = decoded(found, captures);
    const offset = captures[5];
    begins.push(offset - shift, offset - shift + characters.length);
    began.push(offset, offset + found.length);
    shift += found.length - characters.length;
    return characters;
  });
  if (undone === text) return undefined;
  return {
    text: undone,
    at: (index) => {
      const stretch = lastUpTo(begins, index);
      return at((began[stretch] ?? 0) + index - (begins[stretch] ?? 0));
    },
  };
}

/** The index of the last number that is not above a limit, in an ascending list that begins below it. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
