import Table from 'cli-table3';
import { colours as pc } from '../report/colours';
import type { Line, Traceability } from './classify';
import type { Range } from './lines';
import { showLines, showRange } from './lines';

/** Citations named per line; the rest are counted, and `--json` shows all. */
const NAMED = 4;

/** The lines that no clause checks, no erratum contradicts and no entry calls informative. */
export function uncoveredLines({ lines }: Traceability): readonly number[] {
  return lines.filter(({ state }) => state === 'uncovered').map(({ number }) => number);
}

/** All documents line by line, then a table with one row per document, then the uncovered lines. */
export function traceabilityReport(traced: readonly Traceability[]): string {
  const lists = traced.flatMap((trace) => [
    pc.bold(trace.provider) + pc.dim(`  ${trace.document.address}, read ${trace.document.read}`),
    ...rangesOf(trace).map(({ range, told }) => `  ${showRange(range).padEnd(9)} ${told}`),
    '',
  ]);
  const open = traced.flatMap((trace) => {
    const numbers = uncoveredLines(trace);
    return numbers.length > 0
      ? [
          pc.red(
            `${trace.provider} ${showLines(numbers)}: cite it in the clause that fails when it is not kept, or say why there is none in specs/informative.json`,
          ),
        ]
      : [];
  });
  return [...lists, table(traced), ...open].join('\n');
}

function table(traced: readonly Traceability[]): string {
  const table = new Table({
    head: ['Document', 'lines', 'covered', 'contradictory', 'informative', 'blank', 'uncovered', 'classified'].map(
      (text) => pc.bold(text),
    ),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const trace of traced) {
    const { lines, provider } = trace;
    const count = (wanted: Line['state']) => lines.filter(({ state }) => state === wanted).length;
    const open = count('uncovered');
    table.push([
      provider,
      lines.length,
      pc.green(String(count('covered'))),
      count('contradictory'),
      count('informative'),
      count('blank'),
      open === 0 ? pc.dim('0') : pc.red(String(open)),
      `${Math.floor(((lines.length - open) / lines.length) * 100)} %`,
    ]);
  }
  return table.toString();
}

interface LineRange {
  readonly range: Range;
  readonly told: string;
}

/** Adjacent lines of one kind, blank lines between them included. */
function rangesOf({ provider, lines }: Traceability): readonly LineRange[] {
  const ranges: (LineRange & { readonly key: string })[] = [];
  for (const { number, ...kind } of lines) {
    if (kind.state === 'blank') continue;
    const key = JSON.stringify(kind);
    const last = ranges.at(-1);
    if (last?.key === key) ranges[ranges.length - 1] = { ...last, range: { from: last.range.from, to: number } };
    else ranges.push({ range: { from: number, to: number }, told: tell(provider, { number, ...kind }), key });
  }
  return ranges;
}

/** How a line is classified, in words. */
export function tell(provider: string, line: Line): string {
  if (line.state === 'blank') return pc.dim('blank');
  const state = line.state.padEnd('contradictory'.length);
  if (line.state === 'informative') return pc.dim(`${state}  ${line.reason}`);
  const names = nameAll(provider, line.citations);
  if (line.state === 'covered') return `${pc.green(state)}  ${names}`;
  if (line.state === 'contradictory') return `${pc.yellow(state)}  ${names}`;
  return names === '' ? pc.red(line.state) : `${pc.red(state)}  only ${names}`;
}

/** The provider heads each list, so clauses are named without it. */
function nameAll(provider: string, citations: readonly string[]): string {
  const names = citations.map((name) => (name.startsWith(`${provider}/`) ? name.slice(provider.length + 1) : name));
  const more = names.length - NAMED;
  return more > 1 ? `${names.slice(0, NAMED).join(', ')} ${pc.dim(`and ${more} more`)}` : names.join(', ');
}
