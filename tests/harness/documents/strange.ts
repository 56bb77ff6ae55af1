import type { Comparison } from './compare';
import { readPrint } from './print';

/** Of the text of a document, the part that has to be in a copy of it. */
const LEAST = 0.4;

/**
 * Why a page is not the document any more, such as a login page or another operation; undefined where it is.
 *
 * @param stored the prints of the document
 * @param title the number of the line with its title, if it is known
 * @param confirmed lines whose new text was read
 */
export function strangeness(
  stored: readonly string[],
  copy: readonly string[],
  { places, changes }: Comparison,
  title: number | undefined,
  confirmed: readonly number[] = [],
): string | undefined {
  if (copy.every((line) => line === '')) return 'it is empty';
  const changed = new Set(changes.flatMap((change) => (change.kind === 'added' ? [] : [change.was])));
  let [all, kept] = [0, 0];
  for (const [index, text] of stored.entries()) {
    const length = readPrint(text)?.length ?? 0;
    all += length;
    if (places.has(index + 1) && !changed.has(index + 1)) kept += length;
  }
  if (kept < LEAST * all) return `only ${Math.floor((kept / all) * 100)} % of the document's text is in it`;
  if (title === undefined || !changed.has(title) || confirmed.includes(title)) return undefined;
  const now = changes.find((change) => change.kind === 'changed' && change.was === title);
  return `its title is not that of L${title}${now?.kind === 'changed' ? `, but "${now.text.slice(0, 80)}"` : ''}`;
}
