import type { Piece } from '../documents/marked';
import { shorten, visible, visibleLines } from '../lib/visible';
import { colours as pc } from '../report/colours';
import type { DocsChange, DocsCheck, ToldProposal } from './docs-check';
import { showRange } from './lines';
import type { Rest } from './rests';

/** Of one text, and of one page: a document may have become anything. */
const LONGEST = 600;
const MOST_LINES = 60;

/** What became of documents, for a terminal. Text of documents is marked with `|` and escaped. */
export function docsReport(checks: readonly DocsCheck[]): string {
  return checks.map(tellCheck).join('\n');
}

function tellCheck(check: DocsCheck): string {
  const head = pc.bold(check.provider) + pc.dim(`  ${check.address}, read ${check.read}`);
  if (check.state === 'error') return `${head}\n${visibleLines(check.reason).replace(/^/gm, '  ')}\n`;
  if (check.state === 'unchanged')
    return `${pc.bold(check.provider)}: unchanged, ${check.lines} lines${movedWords(check.moved)}`;
  return [
    head,
    ...check.changes.flatMap(tellChange),
    ...(check.moved > 0 ? [pc.dim(`  ${check.moved} ${check.moved === 1 ? 'line' : 'lines'} only moved`)] : []),
    ...(check.proposals.length > 0 ? [`  ${pc.bold('Proposed for')} specs/${check.provider}.yaml`] : []),
    ...check.proposals.flatMap(tellProposal),
    '',
  ].join('\n');
}

function movedWords(moved: number): string {
  return moved > 0 ? pc.dim(`, of which ${moved} moved; npm run docs -- accept corrects their citations`) : '';
}

function tellChange(change: DocsChange): readonly string[] {
  if (change.kind === 'removed') return [pc.red(`  L${change.was} removed`), ...tellRests(change.rests)];
  if (change.kind === 'changed') {
    const { was, is, pieces, rests } = change;
    const now = is.from === was && is.to === was ? '' : `, now +${showRange(is)}`;
    return [
      `  ${pc.yellow(`L${was} changed`)}${now}`,
      `    | ${pieces.map(markedPiece).join('')}`,
      ...tellRests(rests),
    ];
  }
  const { is, lines, after } = change;
  return [
    `  ${pc.green(`+${showRange(is)} new`)}`,
    ...(after === undefined ? [] : [pc.dim(`    | ${shown(after)}`)]),
    ...lines.slice(0, MOST_LINES).map((line) => `    | ${pc.green(`{+${shown(line)}+}`)}`),
    ...(lines.length > MOST_LINES ? [`    … ${lines.length - MOST_LINES} more`] : []),
    `    ${toClassify(change)}`,
  ];
}

function toClassify({ is }: Extract<DocsChange, { kind: 'added' }>): string {
  return `classify: cite it as +${showRange(is)} in what fails when it is not kept, or say in specs/informative.json why nothing in it can be tested`;
}

function tellRests(rests: readonly Rest[]): readonly string[] {
  if (rests.length === 0) return ['    nothing rests on it'];
  const width = Math.min(60, Math.max(...rests.map(({ kind, name }) => kind.length + 1 + name.length)));
  return rests.map(
    ({ kind, name, file, line }) => `    ${visible(`${kind} ${name}`).padEnd(width)}  ${pc.dim(`${file}:${line}`)}`,
  );
}

function tellProposal({ lines, property, says }: ToldProposal): readonly string[] {
  return [
    `    +${showRange(lines)}${property === undefined ? '' : ` ${visible(property)}`}`,
    ...says.map((each) => `      ${visible(each)}`),
  ];
}

function markedPiece({ kind, text }: Piece): string {
  if (kind === 'gone') return pc.red('[-…-]');
  return kind === 'new' ? pc.green(`{+${shown(text)}+}`) : shown(text);
}

/** A text of a document on one line; tabs part the cells of a table. */
function shown(text: string): string {
  return shorten(text.replace(/\t/g, ' | '), LONGEST);
}

/** What became of documents, for a pull request. Text of documents is code, in which nothing is a link or a mention. */
export function docsMarkdown(checks: readonly DocsCheck[]): string {
  return `${checks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(check: DocsCheck): string {
  const head = `## ${check.provider}`;
  if (check.state === 'error') return `${head}\n\n${check.reason.split('\n').map(code).join('<br>\n')}`;
  if (check.state === 'unchanged') return `${head}\n\nUnchanged, ${check.lines} lines, of which ${check.moved} moved.`;
  return [
    `${head}\n\nRead on ${check.read} from <${check.address}>.`,
    ...check.changes.map(markdownChange),
    ...(check.proposals.length > 0
      ? [`### Proposed for specs/${check.provider}.yaml\n\n${check.proposals.map(markdownProposal).join('\n')}`]
      : []),
    `Then: \`npm run docs -- accept ${check.provider}\` and \`npm run generate\`.`,
  ].join('\n\n');
}

function markdownChange(change: DocsChange): string {
  if (change.kind === 'removed') return `- **L${change.was} removed**${markdownRests(change.rests)}`;
  if (change.kind === 'changed') {
    const text = change.pieces.map(({ kind, text }) =>
      kind === 'gone' ? '<del>…</del>' : kind === 'new' ? `<ins>${escaped(text)}</ins>` : escaped(text),
    );
    return `- **L${change.was} changed**, now ${showRange(change.is)}\n\n  <code>${text.join('')}</code>\n${markdownRests(change.rests)}`;
  }
  const lines = change.lines.slice(0, MOST_LINES).map((line) => `  <code><ins>${escaped(line)}</ins></code>`);
  return `- **+${showRange(change.is)} new**\n\n${lines.join('<br>\n')}\n\n  ${toClassify(change)}`;
}

function markdownRests(rests: readonly Rest[]): string {
  return rests.map(({ kind, name, file, line }) => `\n  - ${kind} ${code(name)} ${code(`${file}:${line}`)}`).join('');
}

function markdownProposal({ lines, property, says }: ToldProposal): string {
  return [
    `- +${showRange(lines)}${property === undefined ? '' : ` ${code(property)}`}`,
    ...says.map((each) => `  - ${code(each)}`),
  ].join('\n');
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Text as HTML, in which Markdown sees no sign of its own. */
function escaped(text: string): string {
  return shown(text).replace(/[^\p{L}\p{N}\s.,:;/=…-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
