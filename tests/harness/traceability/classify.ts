import { isBlank, readPrint } from '../documents/print';
import { problem } from '../lib/problem';
import type { Citation, Informative } from './citations';
import { covers, findNewRange, numbersIn, rangeOf, showLines, showRange } from './lines';

/** A provider's document as the repository knows it: where it was read, when, and the fingerprint of each of its lines. */
export interface SourceDocument {
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly read: string;
  /** The line with the title, `L5`: a page without it is another page. Not known of a document that was never read. */
  readonly title?: string;
  /** Where its text is published as it was read, when that is not the address. */
  readonly copy?: string;
  /** The print of each line. */
  readonly lines: readonly string[];
}

/**
 * A line is covered by clauses that can fail, contradictory where only errata cite it, informative for a reason, or
 * blank. Any other line is uncovered, whatever mentions it.
 */
export type Line = { readonly number: number } & (
  | { readonly state: 'covered' | 'contradictory' | 'uncovered'; readonly citations: readonly string[] }
  | { readonly state: 'informative'; readonly reason: string }
  | { readonly state: 'blank' }
);

/** A document whose lines are classified. */
export interface Traceability {
  readonly provider: string;
  readonly document: SourceDocument;
  readonly citations: readonly Citation[];
  readonly lines: readonly Line[];
}

/**
 * Classifies each line of a document.
 *
 * @throws a problem that lists every error: an invalid fingerprint; a citation or an informative entry that goes beyond
 *   the end or names only blank lines; an entry without a reason, or sharing a line with another entry, with a clause
 *   that can fail or with an erratum
 */
export function classify(
  provider: string,
  document: SourceDocument,
  informatives: readonly Informative[],
  citations: readonly Citation[],
): Traceability {
  const uncheckable = informatives.map(({ lines, reason }) => ({
    name: `the informative entry ${lines}`,
    role: 'mentions' as const,
    reason,
    ranges: findNewRange(lines) ? [] : [rangeOf(lines)],
    added: [],
  }));
  refuse(provider, [
    ...strangePrints(document),
    ...[...citations, ...uncheckable].flatMap((each) => misplaced(document, each)),
    ...uncheckable.filter(({ reason }) => reason.trim() === '').map(({ name }) => `${name} has no reason`),
    ...disputed(
      document,
      uncheckable,
      citations.filter(({ role }) => role !== 'mentions'),
    ),
  ]);
  const lines = document.lines.map((print, index): Line => {
    const number = index + 1;
    if (isBlank(print)) return { number, state: 'blank' };
    const reason = uncheckable.find(({ ranges }) => covers(ranges, number))?.reason;
    if (reason !== undefined) return { number, state: 'informative', reason };
    return { number, ...stateOf(citations.filter(({ ranges }) => covers(ranges, number))) };
  });
  return { provider, document, citations, lines };
}

/** @throws a problem that lists what cites lines of a copy that was not accepted */
export function refuseUnaccepted(provider: string, citations: readonly Citation[]): void {
  const names = citations.filter(({ added }) => added.length > 0).map(({ name }) => name);
  if (names.length === 0) return;
  throw problem(
    `classify the lines of ${provider}`,
    `${names.join(', ')} cite${names.length === 1 ? 's' : ''} lines of a copy that is not accepted`,
    `Accept it: npm run docs -- accept ${provider} --from <file>`,
  );
}

/** What the citations of a line make of it: one that checks outweighs all errata, and an erratum all that mention it. */
function stateOf(citations: readonly Citation[]) {
  const namesOf = (wanted: Citation['role']) => closestFirst(citations.filter(({ role }) => role === wanted));
  const [clauses, errata] = [namesOf('checks'), namesOf('contradicts')];
  if (clauses.length > 0) return { state: 'covered', citations: clauses } as const;
  if (errata.length > 0) return { state: 'contradictory', citations: errata } as const;
  return { state: 'uncovered', citations: namesOf('mentions') } as const;
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
  const strange = lines.flatMap((print, index) => (isBlank(print) || readPrint(print) ? [] : [index + 1]));
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

/** Lines that an informative entry shares with another one or with what checks or contradicts them, except blank ones. */
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

/** Names, those that cite the fewest lines first: they say the most about a line. */
function closestFirst(citations: readonly Citation[]): readonly string[] {
  const size = ({ ranges }: Citation) => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [...citations].sort((a, b) => size(a) - size(b)).map(({ name }) => name);
}
