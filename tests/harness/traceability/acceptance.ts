import type { Change, Comparison, Place } from '../documents/compare';
import { isBlank } from '../documents/print';
import type { SourceDocument } from './classify';
import type { Range } from './lines';
import { covers, findNewRange, numbersIn, rangeOf, showRange } from './lines';

/** A copy that is to become the stored document. */
export interface Candidate {
  readonly document: SourceDocument;
  /** Plain lines. */
  readonly copy: readonly string[];
  readonly comparison: Comparison;
  readonly confirmed: Confirmed;
}

/** Lines that were read, and are cited rightly. */
export interface Confirmed {
  /** Of the stored document: their text changed, or they are gone. */
  readonly stored: readonly Range[];
  /** Of the copy: they are new between cited lines. */
  readonly copy: readonly Range[];
}

/**
 * Reads which lines are confirmed.
 *
 * @param text `L85,+L90-92`
 * @throws a problem when it is no list of citations
 */
export function readConfirmed(text: string | undefined): Confirmed {
  const citations = text === undefined ? [] : text.split(',').map((each) => each.trim());
  const copy = citations.flatMap((each) => findNewRange(each) ?? []);
  return { stored: citations.filter((each) => !findNewRange(each)).map(rangeOf), copy };
}

/** What keeps a citation from being moved. */
export interface Obstacle {
  /** In words: `L85 changed`. */
  readonly what: string;
  /** How to say that it was read and the citation is right: `L85`, `+L90`; undefined where the citation is wrong. */
  readonly confirm?: string;
}

/**
 * Where cited lines are in a copy, or what has to be settled first: a line is gone or changed and not confirmed, other
 * lines are between them now, or they are no longer in one place.
 *
 * @param cited lines of the stored document
 */
export function moveCitation(cited: Range, candidate: Candidate): Place | readonly Obstacle[] {
  const { document, comparison } = candidate;
  const { places, changes } = comparison;
  const numbers = numbersIn({ from: cited.from, to: Math.min(cited.to, document.lines.length) });
  const texts = numbers.filter((number) => !isBlank(document.lines[number - 1] ?? ''));
  const here = texts.flatMap((number) => places.get(number) ?? []);
  const obstacles = texts.flatMap((number) => obstacleOf(number, changes, candidate));
  const [first, last] = [here[0], here.at(-1)];
  if (!first || !last) return [{ what: `${showRange(cited)} is gone: remove what cites it` }];
  const place = { from: first.from, to: last.to };
  const isInOrder = here.every(({ from }, index) => from >= (here[index - 1]?.from ?? 0));
  const foreign = isInOrder ? foreignLines(place, numbers, comparison, candidate.copy) : [];
  if (!isInOrder || foreign.some(({ isCited }) => isCited))
    return [{ what: `the lines of ${showRange(cited)} are no longer together: cite them one by one` }];
  const inside = foreign
    .filter(({ number }) => !covers(candidate.confirmed.copy, number))
    .map(({ number }): Obstacle => ({ what: `+L${number} is new inside ${showRange(cited)}`, confirm: `+L${number}` }));
  const open = [...obstacles, ...inside];
  if (open.length > 0) return open;
  const [start = cited.from, end = cited.to] = [texts[0], texts.at(-1)];
  return {
    from: place.from - blanksBeside(candidate.copy, place.from, -1, start - cited.from),
    to: place.to + blanksBeside(candidate.copy, place.to, 1, cited.to - end),
  };
}

/** How many blank lines a range keeps at one of its ends, at most as many as it had. */
function blanksBeside(copy: readonly string[], number: number, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most && copy[number + step * (count + 1) - 1] === '') count++;
  return count;
}

function obstacleOf(number: number, changes: readonly Change[], { confirmed }: Candidate): readonly Obstacle[] {
  if (covers(confirmed.stored, number)) return [];
  const change = changes.find((each) => each.kind !== 'added' && each.was === number);
  if (change?.kind === 'changed') return [{ what: `L${number} changed`, confirm: `L${number}` }];
  return change ? [{ what: `L${number} is gone`, confirm: `L${number}` }] : [];
}

/** Lines of the copy between others that are not theirs; those that were elsewhere in the stored document are cited there. */
function foreignLines(place: Place, numbers: readonly number[], { places }: Comparison, copy: readonly string[]) {
  const own = numbers.flatMap((number) => places.get(number) ?? []);
  const others = [...places].filter(([number]) => !numbers.includes(number)).map(([, there]) => there);
  return numbersIn(place)
    .filter((number) => copy[number - 1] !== '' && !covers(own, number))
    .map((number) => ({ number, isCited: covers(others, number) }));
}
