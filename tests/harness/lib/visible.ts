/**
 * Characters that a terminal, an editor or a CI system may interpret instead of displaying: controls (C0, DEL, C1),
 * line and paragraph separators, bidirectional and other invisible characters, lone surrogates, noncharacters. The
 * classes are those of Unicode (UAX #44).
 */
const OBEYED = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]';
const EACH = new RegExp(OBEYED, 'gu');
const RUNS = new RegExp(`(${OBEYED}+)`, 'u');

const SHORT: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes text from outside safe to display on one line: invisible characters become JSON escapes (RFC 8259, 7), so that
 * JSON stays JSON. So does the second character of `##[`, which the runner of GitHub Actions obeys anywhere in a line. Other
 * visible text is unchanged.
 */
export function visible(text: string): string {
  return inert(text.replace(EACH, (character) => SHORT[character] ?? character.split('').map(escaped).join('')));
}

function inert(text: string): string {
  return text.replaceAll('##[', '#\\u0023[');
}

/** The same for multi-line text; line breaks are kept. */
export function visibleLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => visible(line))
    .join('\n');
}

/** The same, truncated after that many characters of the original. */
export function shortenLines(text: string, longest: number): string {
  return text.length <= longest
    ? visibleLines(text)
    : `${visibleLines(text.slice(0, longest))}… (${text.length} characters)`;
}

const MARK = /… \(\d{1,12} characters\)$/;

/**
 * Visible text of at most that many characters. Longer text is truncated and ends with its original length, even when
 * it is truncated again. Redact first: a truncated secret would not be found.
 */
export function shorten(text: string, longest: number): string {
  const cut = MARK.exec(text);
  const mark = cut?.[0] ?? `… (${text.length} characters)`;
  let shown = '';
  for (const character of text.slice(0, cut?.index)) {
    const next = shown + visible(character);
    if (next.length > longest) return inert(shown) + mark;
    shown = next;
  }
  return cut ? inert(shown) + mark : inert(shown);
}

/** Splits a text into alternating visible and invisible parts; the first is visible and may be empty. */
export function partsOf(text: string): readonly string[] {
  return text.split(RUNS);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
