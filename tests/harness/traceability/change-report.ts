import { colours as pc } from '../report/colours';
import type { LineChange } from './changes';
import type { Traceability } from './classify';
import { covers, showLines } from './lines';
import { tell } from './report';

/** What changed in a fresh copy of a document, by line, with how each line was classified; then what to review. */
export function changeReport(trace: Traceability, changes: readonly LineChange[]): string {
  const { provider, lines } = trace;
  const told = changes.filter(({ kind }) => kind !== 'moved');
  if (told.length === 0) return `${provider}: all ${lines.length} lines are unchanged since ${trace.document.read}.`;
  const touched = told.flatMap((change) => ('was' in change ? [change.was] : []));
  const citations = trace.citations.filter(({ ranges }) => touched.some((number) => covers(ranges, number)));
  return [
    pc.bold(provider) + pc.dim(`  ${trace.document.address}, read ${trace.document.read}`),
    ...told.map((change) => `  ${tellChange(trace, change)}`),
    ...moves(changes).map((text) => `  ${pc.dim(text)}`),
    '',
    citations.length === 0 ? 'Nothing cites the lines whose text changed.' : 'What cites the lines that changed:',
    ...citations.map(({ name }) => `  ${name}`),
  ].join('\n');
}

function tellChange({ provider, lines }: Traceability, change: LineChange): string {
  if (change.kind === 'added') return pc.green(`added, now L${change.is}`);
  const line = lines[change.was - 1];
  const what = line ? tell(provider, line) : '';
  return change.kind === 'removed'
    ? `${pc.red(`L${change.was} removed`)}  ${what}`
    : `${pc.yellow(`L${change.was} changed`)}${change.was === change.is ? '' : `, now L${change.is}`}  ${what}`;
}

/** Runs of lines that moved by the same number. */
function moves(changes: readonly LineChange[]): readonly string[] {
  const runs = new Map<number, number[]>();
  for (const change of changes) {
    if (change.kind !== 'moved') continue;
    runs.set(change.is - change.was, [...(runs.get(change.is - change.was) ?? []), change.was]);
  }
  return [...runs].map(([by, numbers]) => `${showLines(numbers)} moved by ${by > 0 ? '+' : ''}${by}`);
}
