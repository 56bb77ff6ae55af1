import { shorten } from '../lib/visible';
import type { Change, ChangeKind, Comparison } from './changes';
import { KINDS } from './changes';
import { colours as pc } from './colours';
import { groupBy } from './group';

/** Maximum characters of the reasons of one change. */
const LONGEST = 400;
/** Maximum changes of one kind that are shown: a page of a CI system has its limits. */
const MOST = 100;

const HEADS = {
  broken: 'Broken since',
  mended: 'Mended',
  new: 'New clauses',
  gone: 'Gone',
  unjudged: 'No longer judged',
  other: 'Changed otherwise',
} as const satisfies { readonly [kind in ChangeKind]: string };

const COLOURS = {
  ...{ broken: pc.red, mended: pc.green, new: pc.bold, gone: pc.bold, unjudged: pc.magenta, other: pc.bold },
  note: pc.bold,
} as const satisfies { readonly [kind in ChangeKind | 'note']: (text: string) => string };

/** Says how a text of the report is shown, and how a heading and an item of a list look. */
interface Style {
  readonly quoted: (text: string) => string;
  readonly head: (text: string, kind: ChangeKind | 'note') => string;
  readonly item: (text: string) => string;
  readonly more: (text: string) => string;
}

/** What changed between two reports, for a terminal. */
export function changesText(comparison: Comparison): string {
  return told(comparison, {
    quoted: (text) => shorten(text, LONGEST),
    head: (text, kind) => COLOURS[kind](text),
    item: (text) => `  ${text}`,
    more: (text) => `    ${text}`,
  });
}

/** The same in Markdown (GitHub's). Text of the reports is code, in which nothing is a link, a mention or HTML. */
export function changesMarkdown(comparison: Comparison): string {
  const code = (text: string) => codeSpan(shorten(text, LONGEST));
  return told(comparison, {
    quoted: code,
    head: (text) => `### ${text}\n`,
    item: (text) => `- ${text}`,
    more: (text) => `  <br>${text}`,
  });
}

function told({ before, after, changes, notes, compared }: Comparison, style: Style): string {
  const since = `Compared with the run of ${before.startedAt}${before.complete ? '' : ', which is incomplete'}.`;
  const groups = groupBy(changes, ({ kind }) => kind);
  return [
    `${compared === 0 ? 'Nothing could be compared.' : sentenceOf(changes)} ${since}${after.complete ? '' : ' This run is incomplete.'}`,
    ...KINDS.flatMap((kind) => {
      const group = groups.get(kind) ?? [];
      if (group.length === 0) return [];
      const rest = group.length > MOST ? [style.item(`and ${group.length - MOST} more`)] : [];
      const title = `${HEADS[kind]}${kind === 'broken' ? ` ${before.startedAt}` : ''} (${group.length})`;
      return ['', style.head(title, kind), ...group.slice(0, MOST).map((each) => line(each, style)), ...rest];
    }),
    ...(notes.length > 0
      ? ['', style.head('Not compared', 'note'), ...notes.map((note) => style.item(style.quoted(note)))]
      : []),
  ].join('\n');
}

function sentenceOf(changes: readonly Change[]): string {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  if (changes.length === 0) return 'No clause changed.';
  const parts = [
    { number: count('broken'), is: 'broken' },
    { number: count('mended'), is: 'mended' },
    { number: count('new'), is: 'new' },
    { number: count('gone'), is: 'gone' },
    { number: count('unjudged'), is: 'no longer judged' },
    { number: count('other'), is: 'changed otherwise' },
  ].filter(({ number }) => number > 0);
  return `Clauses: ${parts.map(({ number, is }) => `${number} ${is}`).join(', ')}.`;
}

function line({ clause, target, level, says, before, after, case: name, reasons }: Change, style: Style): string {
  const change = [before, after]
    .map((state) => (state === 'known' ? 'known deviation' : (state ?? 'absent')))
    .join(' → ');
  const why = name === undefined || reasons.length === 0 ? [] : [`${name}: ${reasons.join('; ')}`];
  return [
    style.item(`${style.quoted(clause)} on ${target}, ${level}: ${change}`),
    ...[says, ...why].map((text) => style.more(style.quoted(text))),
  ].join('\n');
}

/** A code span of any text (CommonMark 6.1): its fence is longer than any in the text. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
