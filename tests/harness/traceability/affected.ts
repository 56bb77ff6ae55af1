import { changesOf } from './changes';
import type { Citation } from './citations';
import type { CitedTexts } from './cited-texts';
import { numbersByName, textOf } from './cited-texts';
import type { Range } from './lines';
import { covers, isBlank, numbersOf, rangesOf, showLines } from './lines';

/** A citation whose lines are, in a fresh copy of the document, not the text that was cited. */
export interface Affected {
  readonly name: string;
  /** Where it points now: `L85, L90-92`. */
  readonly lines: string;
  /** What became of its text; `moved to L86, L91-93`. */
  readonly what: string;
  /** Lines of the copy with another text than was cited; once they have been read, the citation is right. */
  readonly unread: readonly number[];
}

/** The fingerprints of the lines of a document: as it was read, and in a fresh copy. */
export interface Versions {
  readonly stored: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * The citations that do not fit a fresh copy of their document. Whatever is cited for the first time fits.
 *
 * @param known what was cited of the stored document
 * @param citations as they are now, corrected or not
 * @param read lines of the copy whose new text was read and still is what the citation is for
 */
export function affectedBy(
  { stored, fresh }: Versions,
  known: CitedTexts,
  citations: readonly Citation[],
  read: readonly Range[],
): readonly Affected[] {
  const destinations = destinationsOf({ stored, fresh });
  const end = Math.max(stored.length, fresh.length);
  return [...numbersByName(citations, end)].flatMap(([name, now]) => {
    const before = known[name];
    if (before === undefined) return [];
    const was = numbersOf(rangesOf(before.lines));
    // Fingerprints that were accepted and are not generated yet are newer than what is known.
    const isOfStored = textOf(stored, was) === before.fingerprint;
    const isCorrected = before.lines !== showLines(now);
    const lines = showLines(now);
    const moved = isOfStored && !isCorrected ? tellMoves(was, stored, destinations) : '';
    if (moved !== '') return [{ name, lines, what: moved, unread: [] }];
    if (now.some((number) => number > fresh.length)) return [{ name, lines, what: 'beyond the end', unread: [] }];
    if (textOf(fresh, now) === before.fingerprint) return [];
    const cited = isOfStored ? was.map((number) => stored[number - 1]) : [];
    const unread = newTexts(fresh, now, cited).filter((number) => !covers(read, number));
    return unread.length === 0 ? [] : [{ name, lines, what: `text changed in ${showLines(unread)}`, unread }];
  });
}

/** Where the lines of the stored document are in the copy; those that were removed have no place there. */
function destinationsOf({ stored, fresh }: Versions): ReadonlyMap<number, number> {
  const destinations = new Map(stored.map((_, index) => [index + 1, index + 1]));
  for (const change of changesOf(stored, fresh)) {
    if (change.kind === 'removed') destinations.delete(change.was);
    else if (change.kind !== 'added') destinations.set(change.was, change.is);
  }
  return destinations;
}

/** Where cited lines went, in words; empty when each is where it was, or was changed there. */
function tellMoves(
  was: readonly number[],
  stored: readonly string[],
  destinations: ReadonlyMap<number, number>,
): string {
  const texts = was.filter((number) => !isBlank(stored[number - 1] ?? ''));
  const kept = texts.flatMap((number) => destinations.get(number) ?? []);
  const removed = texts.filter((number) => !destinations.has(number));
  const isMoved = texts.some((number) => (destinations.get(number) ?? number) !== number);
  return [
    ...(isMoved ? [`moved to ${showLines(kept)}`] : []),
    ...(removed.length > 0 ? [`${showLines(removed)} removed`] : []),
  ].join(', ');
}

/** Those of some lines of a document whose text is not among the texts that were cited. */
function newTexts(
  document: readonly string[],
  numbers: readonly number[],
  cited: readonly (string | undefined)[],
): readonly number[] {
  const left = [...cited];
  return numbers.filter((number) => {
    const print = document[number - 1] ?? '';
    const index = left.indexOf(print);
    if (index >= 0) left.splice(index, 1);
    return index < 0 && !isBlank(print);
  });
}

/**
 * The affected citations, a line each, then how to go on.
 *
 * @param argument that of the copy, `<provider>=<path>`
 * @param read the lines that were named as read already
 */
export function affectedReport(affected: readonly Affected[], argument: string, read: readonly Range[]): string {
  const widthOf = (key: 'name' | 'lines') => Math.max(...affected.map((each) => each[key].length));
  const [name, lines] = [widthOf('name'), Math.min(widthOf('lines'), 24)];
  const unread = affected.flatMap((each) => each.unread);
  const named = showLines([...numbersOf(read), ...unread]).replaceAll(' ', '');
  return [
    ...affected.map((each) => `  ${each.name.padEnd(name)}  ${each.lines.padEnd(lines)}  ${each.what}`),
    ...(affected.some((each) => each.unread.length === 0) ? ['Correct the citations, then accept the copy.'] : []),
    ...(unread.length > 0
      ? [
          'Read each text that changed. Correct the citations that it no longer fits; for the others name its lines:',
          `npm run accept -- ${argument} --read ${named}`,
        ]
      : []),
  ].join('\n');
}
