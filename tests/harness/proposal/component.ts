import type { Passage } from '../documents/run-text';

const OPENING = /^<(?:Param|Response)Field\b/;
const CLOSING = /<\/(?:Param|Response)Field>$/;
/** More lines than the description of a field takes. */
const FAR = 12;

/** Whether a text begins with a component that documents a field, as `<ParamField body="name" type="string">`. */
export function isComponent(text: string): boolean {
  return OPENING.test(text);
}

/** A row with all of its lines: that of a table is its line, and a component that documents a field may have several. */
export function rowAt(passage: Passage, copy: readonly string[]): Passage {
  const from = openingAbove(passage.from, copy);
  const to = from === undefined ? 0 : closingBelow(from, copy);
  if (from === undefined || to < passage.to) return passage;
  const lines = copy.slice(from - 1, to).filter((line) => line !== '');
  return { from, to, text: lines.join(' ') };
}

function openingAbove(number: number, copy: readonly string[]): number | undefined {
  for (let at = number; at > 0 && number - at < FAR; at--) {
    const line = copy[at - 1] ?? '';
    if (OPENING.test(line)) return at;
    if (at < number && CLOSING.test(line)) return undefined;
  }
  return undefined;
}

/** The line that closes a component, or the last one before the next: a field may have fields of its own. */
function closingBelow(opening: number, copy: readonly string[]): number {
  for (let at = opening; at <= copy.length && at - opening < FAR; at++) {
    const line = copy[at - 1] ?? '';
    if (CLOSING.test(line)) return at;
    if (at > opening && OPENING.test(line)) return at - 1;
  }
  return opening;
}
