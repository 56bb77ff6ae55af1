import { colours as pc } from '../report/colours';
import type { Change } from './changes';
import type { Coverage } from './classify';
import { showLines } from './lines';
import { tell } from './report';

/** What a fresh copy of a document changes, by line, with what was made of each line; then what to look at. */
export function changeReport(coverage: Coverage, changes: readonly Change[]): string {
  const { provider, lines } = coverage;
  const told = changes.filter(({ kind }) => kind !== 'moved');
  if (told.length === 0)
    return `${provider}: all ${lines.length} lines are as they were read ${coverage.document.read}.`;
  const touched = told.flatMap((change) => {
    const line = 'was' in change ? lines[change.was - 1] : undefined;
    return line ? [line] : [];
  });
  const holders = [...new Set(touched.flatMap((line) => (line.state === 'held' ? line.holders : [])))];
  return [
    pc.bold(provider) + pc.dim(`  ${coverage.document.address}, read ${coverage.document.read}`),
    ...told.map((change) => `  ${tellChange(coverage, change)}`),
    ...moves(changes).map((text) => `  ${pc.dim(text)}`),
    '',
    holders.length === 0 ? 'Nothing cites the lines that changed.' : 'What cites the lines that changed:',
    ...holders.map((name) => `  ${name}`),
  ].join('\n');
}

function tellChange({ provider, lines }: Coverage, change: Change): string {
  if (change.kind === 'added') return pc.green(`added, now L${change.is}`);
  const line = lines[change.was - 1];
  const what = line ? tell(provider, line) : '';
  return change.kind === 'removed'
    ? `${pc.red(`L${change.was} removed`)}  ${what}`
    : `${pc.yellow(`L${change.was} changed`)}${change.was === change.is ? '' : `, now L${change.is}`}  ${what}`;
}

/** Runs of lines that moved by the same number. */
function moves(changes: readonly Change[]): readonly string[] {
  const runs = new Map<number, number[]>();
  for (const change of changes) {
    if (change.kind !== 'moved') continue;
    runs.set(change.is - change.was, [...(runs.get(change.is - change.was) ?? []), change.was]);
  }
  return [...runs].map(([by, numbers]) => `${showLines(numbers)} moved by ${by > 0 ? '+' : ''}${by}`);
}
