import { problem } from '../lib/problem';
import type { Holder } from './holders';
import type { Range } from './lines';
import { isBlank, numbersIn, rangeOf, showLines, showRange } from './lines';

/** A provider's document as the repository knows it: where it was read, when, and the fingerprint of each of its lines. */
export interface SourceDocument {
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly read: string;
  readonly lines: readonly string[];
}

/** Lines that say nothing that could be tested. */
export interface Silence {
  /** `L85`, `L140-142`; blank lines between may be included. */
  readonly lines: string;
  readonly reason: string;
}

/** A line is held by what cites it, silent for a reason, or without text; one that is none of these is open. */
export type Line = { readonly number: number } & (
  | { readonly state: 'held'; readonly holders: readonly string[] }
  | { readonly state: 'silent'; readonly reason: string }
  | { readonly state: 'blank' | 'open' }
);

/** A document whose lines are classified. */
export interface Coverage {
  readonly provider: string;
  readonly document: SourceDocument;
  readonly lines: readonly Line[];
}

/**
 * Says of each line of a document what it is.
 *
 * @throws a problem with all that is wrong: a fingerprint that is none; a citation or a silence that goes beyond the end or
 *   names only blank lines; a silence without a reason, or with a line that another silence or a citation has
 */
export function classify(
  provider: string,
  document: SourceDocument,
  silences: readonly Silence[],
  holders: readonly Holder[],
): Coverage {
  const silent = silences.map(({ lines, reason }) => ({
    name: `the silence ${lines}`,
    reason,
    ranges: [rangeOf(lines)],
  }));
  refuse(provider, [
    ...strangePrints(document),
    ...[...holders, ...silent].flatMap((each) => misplaced(document, each)),
    ...silent.filter(({ reason }) => reason.trim() === '').map(({ name }) => `${name} has no reason`),
    ...disputed(document, silent, holders),
  ]);
  const lines = document.lines.map((print, index): Line => {
    const number = index + 1;
    if (isBlank(print)) return { number, state: 'blank' };
    const reason = silent.find(({ ranges }) => covers(ranges, number))?.reason;
    if (reason !== undefined) return { number, state: 'silent', reason };
    const names = closestFirst(holders.filter(({ ranges }) => covers(ranges, number)));
    return names.length > 0 ? { number, state: 'held', holders: names } : { number, state: 'open' };
  });
  return { provider, document, lines };
}

function refuse(provider: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw problem(
    `classify the lines of ${provider}`,
    faults.join('; '),
    `Correct the citation, or specs/silent.json. Lines are those of the document of specs/sources.json.`,
  );
}

function strangePrints({ lines }: SourceDocument): readonly string[] {
  const strange = lines.flatMap((print, index) => (/^[\da-f]{16}$/.test(print) ? [] : [index + 1]));
  return strange.length > 0 ? [`${showLines(strange)} of specs/sources.json has no fingerprint`] : [];
}

function misplaced({ lines }: SourceDocument, { name, ranges }: Holder): readonly string[] {
  return ranges.flatMap((range) => {
    const cited = showRange(range);
    if (range.to > lines.length) return [`${name} cites ${cited} of ${lines.length} lines`];
    const isEmpty = lines.slice(range.from - 1, range.to).every(isBlank);
    return isEmpty ? [`${name} cites ${cited}, where nothing stands`] : [];
  });
}

/** Lines that a silence shares with another silence or with a holder, blank ones left out. */
function disputed({ lines }: SourceDocument, silent: readonly Holder[], holders: readonly Holder[]): readonly string[] {
  return silent.flatMap(({ name, ranges }, index) =>
    [...silent.slice(index + 1), ...holders].flatMap((other) => {
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

/** Names, those first that cite the fewest lines: they tell the most of a line. */
function closestFirst(holders: readonly Holder[]): readonly string[] {
  const size = ({ ranges }: Holder) => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [...holders].sort((a, b) => size(a) - size(b)).map(({ name }) => name);
}
