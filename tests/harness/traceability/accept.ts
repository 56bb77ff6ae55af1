import type { Place } from '../documents/compare';
import { printOf } from '../documents/print';
import { problem } from '../lib/problem';
import { lineAt } from '../lib/text-file';
import type { Candidate, Obstacle } from './acceptance';
import { moveCitation } from './acceptance';
import type { Citation, Informative } from './citations';
import type { SourceDocument } from './classify';
import { classify } from './classify';
import type { Range } from './lines';
import { findNewRange, numbersIn, rangeOf, showLines, showRange } from './lines';
import type { Part } from './mentions';
import { mentionsIn, rewriteMentions } from './mentions';
import type { TextFile } from './rests';

/** A file that cites the document, or the part of a file that does. */
export interface CitingFile extends TextFile {
  readonly part?: Part;
  /** Whether its lines promise nothing: those that are gone are then no loss. */
  readonly isInformative?: boolean;
}

/** What cites a document, by file and by meaning. */
export interface Citing {
  readonly files: readonly CitingFile[];
  readonly citations: readonly Citation[];
  readonly informatives: readonly Informative[];
}

/** What accepting a copy writes; nothing where nothing changes. */
export interface Acceptance {
  readonly files: readonly TextFile[];
  readonly document: SourceDocument;
}

/**
 * Moves every citation of a document into a copy of it. Only the citations of the files change.
 *
 * @param today `YYYY-MM-DD`
 * @param again the command that confirms more lines
 * @throws a problem that lists each citation whose lines are gone, changed and not confirmed, or no longer together;
 *   each new line that is not classified; as {@link classify}
 */
export function acceptCopy(
  provider: string,
  candidate: Candidate,
  citing: Citing,
  today: string,
  again: (confirm: readonly string[]) => string,
): Acceptance {
  // Citations of a document that was never read are of the copy.
  const isFirst = candidate.document.lines.length === 0;
  const found = citing.files.map((file) => rewrite(file, isFirst ? undefined : candidate));
  const obstacles = found.flatMap(({ obstacles }) => obstacles);
  if (obstacles.length > 0) throw refusal(provider, obstacles, again);
  const files = found.flatMap(({ file, text, before }) => (text === before ? [] : [{ file, text }]));
  if (!isFirst) refuseUnclassified(provider, candidate, citing);
  return { files, document: acceptedDocument(candidate, today) };
}

interface Met extends Obstacle {
  readonly at: string;
}

function rewrite({ file, text, part, isInformative = false }: CitingFile, candidate: Candidate | undefined) {
  const obstacles: Met[] = [];
  const rewritten = rewriteMentions(text, mentionsIn(text, part), (mention) => {
    if (mention.isNew || !candidate) return mention;
    const moved = moveCitation(mention, isInformative ? withoutLoss(candidate) : candidate);
    if ('from' in moved) return moved;
    obstacles.push(...moved.map((each) => ({ ...each, at: `${file}:${lineAt(text, mention.at)}` })));
    return mention;
  });
  return { file, before: text, text: rewritten, obstacles };
}

/** Lines that promised nothing may go. */
function withoutLoss(candidate: Candidate): Candidate {
  const gone = candidate.comparison.changes.flatMap((change) => (change.kind === 'removed' ? [change.was] : []));
  const stored = [...candidate.confirmed.stored, ...gone.map((number) => ({ from: number, to: number }))];
  return { ...candidate, confirmed: { ...candidate.confirmed, stored } };
}

function refusal(provider: string, obstacles: readonly Met[], again: (confirm: readonly string[]) => string): Error {
  const whats = [...new Set(obstacles.map(({ what }) => what))];
  const told = whats.map((what) => {
    const places = obstacles.filter((each) => each.what === what).map(({ at }) => at);
    return `  ${what}: ${[...new Set(places)].join(', ')}`;
  });
  const confirmable = together(obstacles.flatMap(({ confirm }) => confirm ?? []));
  const reason = `${whats.length === 1 ? 'one thing is' : `${whats.length} things are`} not settled`;
  const remedies = [
    ...told,
    'Correct what cites these lines; a line of the copy is cited as +L90.',
    ...(confirmable.length > 0
      ? ['Where the new text was read and the citation is still right:', again(confirmable)]
      : []),
  ];
  return problem(`accept the copy of ${provider}`, reason, remedies.join('\n'));
}

/** Lines to confirm, those of one document that follow each other together. */
function together(lines: readonly string[]): readonly string[] {
  const numbersOf = (sign: string) =>
    lines.filter((line) => line.startsWith(sign)).map((line) => Number(line.slice(sign.length)));
  const [stored, copy] = [showLines(numbersOf('L')), showLines(numbersOf('+L')).replaceAll('L', '+L')];
  return [stored, copy].filter((each) => each !== '').map((each) => each.replaceAll(' ', ''));
}

/** The stored document after the copy was accepted; the same where only blank lines at the end differ. */
function acceptedDocument({ document, copy, comparison }: Candidate, today: string): SourceDocument {
  const lines = copy.map(printOf);
  if (lines.join() === document.lines.join()) return document;
  const title = document.title && comparison.places.get(rangeOf(document.title).from);
  return { ...document, read: today, ...(title ? { title: `L${title.from}` } : {}), lines };
}

/** Refuses new lines that nothing checks or contradicts and that are not informative, once all citations have moved. */
function refuseUnclassified(provider: string, candidate: Candidate, { citations, informatives }: Citing): void {
  const { document, copy, comparison } = candidate;
  const lossless = withoutLoss(candidate);
  const placeOf = (cited: Range): Place => {
    const moved = moveCitation(cited, lossless);
    return 'from' in moved ? moved : cited;
  };
  const moved = citations.map((citation) => ({
    ...citation,
    ranges: [...citation.ranges.map(placeOf), ...citation.added],
    added: [],
  }));
  const stated = informatives.map(({ lines, reason }) => ({
    reason,
    lines: showRange(findNewRange(lines) ?? placeOf(rangeOf(lines))),
  }));
  const { lines } = classify(provider, { ...document, lines: copy.map(printOf) }, stated, moved);
  const added = comparison.changes.flatMap((change) => (change.kind === 'added' ? numbersIn(change) : []));
  const open = lines.filter(({ number, state }) => state === 'uncovered' && added.includes(number));
  if (open.length === 0) return;
  throw problem(
    `accept the copy of ${provider}`,
    `${showLines(open.map(({ number }) => number)).replaceAll('L', '+L')} of it is new and not classified`,
    'Cite each as +L90 in what fails when it is not kept, or say in specs/informative.json why nothing in it can be tested.',
  );
}
