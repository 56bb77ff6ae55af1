import { problem } from '../lib/problem';
import type { Citation } from './citations';
import type { Range } from './lines';
import { isBlank, numbersIn, rangeOf, showLines, showRange } from './lines';

/** A provider's document as the repository knows it: where it was read, when, and the fingerprint of each of its lines. */
export interface SourceDocument {
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly read: string;
  readonly lines: readonly string[];
}

/** Lines that state nothing to test. */
export interface Informative {
  /** `L85`, `L140-142`; blank lines between may be included. */
  readonly lines: string;
  readonly reason: string;
}

/** A line is covered by what cites it, informative for a reason, or blank; any other line is uncovered. */
export type Line = { readonly number: number } & (
  | { readonly state: 'covered'; readonly citations: readonly string[] }
  | { readonly state: 'informative'; readonly reason: string }
  | { readonly state: 'blank' | 'uncovered' }
);

/** A document whose lines are classified. */
export interface Traceability {
  readonly provider: string;
  readonly document: SourceDocument;
  readonly lines: readonly Line[];
}

/**
 * Classifies each line of a document.
 *
 * @throws a problem that lists every error: an invalid fingerprint; a citation or an informative entry that goes beyond
 *   the end or names only blank lines; an entry without a reason, or sharing a line with another entry or a citation
 */
export function classify(
  provider: string,
  document: SourceDocument,
  informatives: readonly Informative[],
  citations: readonly Citation[],
): Traceability {
  const uncheckable = informatives.map(({ lines, reason }) => ({
    name: `the informative entry ${lines}`,
    reason,
    ranges: [rangeOf(lines)],
  }));
  refuse(provider, [
    ...strangePrints(document),
    ...[...citations, ...uncheckable].flatMap((each) => misplaced(document, each)),
    ...uncheckable.filter(({ reason }) => reason.trim() === '').map(({ name }) => `${name} has no reason`),
    ...disputed(document, uncheckable, citations),
  ]);
  const lines = document.lines.map((print, index): Line => {
    const number = index + 1;
    if (isBlank(print)) return { number, state: 'blank' };
    const reason = uncheckable.find(({ ranges }) => covers(ranges, number))?.reason;
    if (reason !== undefined) return { number, state: 'informative', reason };
    const names = closestFirst(citations.filter(({ ranges }) => covers(ranges, number)));
    return names.length > 0 ? { number, state: 'covered', citations: names } : { number, state: 'uncovered' };
  });
  return { provider, document, lines };
}

function refuse(provider: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw problem(
    `classify the lines of ${provider}`,
    faults.join('; '),
    `Correct the citation, or specs/informative.json. Lines are those of the document of specs/sources.json.`,
  );
}

function strangePrints({ lines }: SourceDocument): readonly string[] {
  const strange = lines.flatMap((print, index) => (/^[\da-f]{16}$/.test(print) ? [] : [index + 1]));
  return strange.length > 0 ? [`${showLines(strange)} of specs/sources.json has no fingerprint`] : [];
}

function misplaced({ lines }: SourceDocument, { name, ranges }: Citation): readonly string[] {
  return ranges.flatMap((range) => {
    const cited = showRange(range);
    if (range.to > lines.length) return [`${name} cites ${cited} of ${lines.length} lines`];
    const isEmpty = lines.slice(range.from - 1, range.to).every(isBlank);
    return isEmpty ? [`${name} cites ${cited}, which has no text`] : [];
  });
}

/** Lines that an informative entry shares with another one or with a citation, except blank ones. */
function disputed(
  { lines }: SourceDocument,
  uncheckable: readonly Citation[],
  citations: readonly Citation[],
): readonly string[] {
  return uncheckable.flatMap(({ name, ranges }, index) =>
    [...uncheckable.slice(index + 1), ...citations].flatMap((other) => {
      const shared = ranges
        .map(({ from, to }) => ({ from, to: Math.min(to, lines.length) }))
        .flatMap(numbersIn)
        .filter((number) => covers(other.ranges, number) && !isBlank(lines[number - 1] ?? ''));
      return shared.length > 0 ? [`${name} and ${other.name} share ${showLines(shared)}`] : [];
    }),
  );
}

function covers(ranges: readonly Range[], number: number): boolean {
  return ranges.some(({ from, to }) => from <= number && number <= to);
}

/** Names, those that cite the fewest lines first: they say the most about a line. */
function closestFirst(citations: readonly Citation[]): readonly string[] {
  const size = ({ ranges }: Citation) => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [...citations].sort((a, b) => size(a) - size(b)).map(({ name }) => name);
}
