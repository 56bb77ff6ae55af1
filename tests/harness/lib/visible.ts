/**
 * What is obeyed in place of being shown, by a terminal, an editor or a CI system: controls (C0, DEL, C1), separators of
 * lines and paragraphs, directions and whatever else has no shape of its own, surrogates without their other half,
 * noncharacters. The classes are those of Unicode (UAX #44).
 */
const OBEYED = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]';
const EACH = new RegExp(OBEYED, 'gu');
const RUNS = new RegExp(`(${OBEYED}+)`, 'u');

const SHORT: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text from outside as one line that is shown and not obeyed: what has no shape stands as the escape that JSON has
 * for it (RFC 8259, 7), so that JSON stays JSON. A text that is visible already stays as it is.
 */
export function visible(text: string): string {
  return text.replace(EACH, (character) => SHORT[character] ?? character.split('').map(escaped).join(''));
}

/** The same for a text of several lines, whose line breaks stay. */
export function visibleLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => visible(line))
    .join('\n');
}

/** The same, cut where it is longer than so many characters as it came. */
export function shortenLines(text: string, longest: number): string {
  return text.length <= longest
    ? visibleLines(text)
    : `${visibleLines(text.slice(0, longest))}… (${text.length} characters)`;
}

const MARK = /… \(\d{1,12} characters\)$/;

/**
 * A text that is visible and no longer than so many characters; a longer one is cut, and ends in the length that it had,
 * also when it is cut again. Secrets are replaced before: a cut one would not be found.
 */
export function shorten(text: string, longest: number): string {
  const cut = MARK.exec(text);
  const mark = cut?.[0] ?? `… (${text.length} characters)`;
  let shown = '';
  for (const character of text.slice(0, cut?.index)) {
    const next = shown + visible(character);
    if (next.length > longest) return shown + mark;
    shown = next;
  }
  return cut ? shown + mark : shown;
}

/** The parts of a text: by turns what is shown, and what would be obeyed; the first is what is shown, and may be empty. */
export function partsOf(text: string): readonly string[] {
  return text.split(RUNS);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
