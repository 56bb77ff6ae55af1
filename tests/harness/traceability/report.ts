import Table from 'cli-table3';
import { colours as pc } from '../report/colours';
import type { Coverage, Line } from './classify';
import type { Range } from './lines';
import { showLines, showRange } from './lines';

/** So many holders of a line are named; the rest is counted, and stands in the output of `--json`. */
const NAMED = 4;

/** The lines that nothing holds and that no entry calls silent. */
export function openLines({ lines }: Coverage): readonly number[] {
  return lines.filter(({ state }) => state === 'open').map(({ number }) => number);
}

/** All documents line by line, in their order, then a table with a row for each, then what is still open. */
export function coverageReport(coverages: readonly Coverage[]): string {
  const lists = coverages.flatMap((coverage) => [
    pc.bold(coverage.provider) + pc.dim(`  ${coverage.document.address}, read ${coverage.document.read}`),
    ...rangesOf(coverage).map(({ range, told }) => `  ${showRange(range).padEnd(9)} ${told}`),
    '',
  ]);
  const open = coverages.flatMap((coverage) => {
    const numbers = openLines(coverage);
    return numbers.length > 0
      ? [
          pc.red(
            `${coverage.provider} ${showLines(numbers)}: cite it in a clause or the spec, or say why not in specs/silent.json`,
          ),
        ]
      : [];
  });
  return [...lists, table(coverages), ...open].join('\n');
}

function table(coverages: readonly Coverage[]): string {
  const table = new Table({
    head: ['Document', 'lines', 'held', 'silent', 'blank', 'open', 'classified'].map((text) => pc.bold(text)),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const coverage of coverages) {
    const { lines, provider } = coverage;
    const count = (wanted: Line['state']) => lines.filter(({ state }) => state === wanted).length;
    const open = count('open');
    table.push([
      provider,
      lines.length,
      pc.green(String(count('held'))),
      count('silent'),
      count('blank'),
      open === 0 ? pc.dim('0') : pc.red(String(open)),
      `${Math.floor(((lines.length - open) / lines.length) * 100)} %`,
    ]);
  }
  return table.toString();
}

interface Told {
  readonly range: Range;
  readonly told: string;
}

/** Neighbours that are the same, blank lines between them included. */
function rangesOf({ provider, lines }: Coverage): readonly Told[] {
  const ranges: (Told & { readonly key: string })[] = [];
  for (const { number, ...kind } of lines) {
    if (kind.state === 'blank') continue;
    const key = JSON.stringify(kind);
    const last = ranges.at(-1);
    if (last?.key === key) ranges[ranges.length - 1] = { ...last, range: { from: last.range.from, to: number } };
    else ranges.push({ range: { from: number, to: number }, told: tell(provider, { number, ...kind }), key });
  }
  return ranges;
}

/** What was made of a line, in words. */
export function tell(provider: string, line: Line): string {
  if (line.state === 'held') return `${pc.green('held')}    ${nameAll(provider, line.holders)}`;
  if (line.state === 'silent') return pc.dim(`silent  ${line.reason}`);
  return line.state === 'open' ? pc.red('open') : pc.dim('blank');
}

/** The provider stands above each list, so clauses go without it. */
function nameAll(provider: string, holders: readonly string[]): string {
  const names = holders.map((name) => (name.startsWith(`${provider}/`) ? name.slice(provider.length + 1) : name));
  const more = names.length - NAMED;
  return more > 1 ? `${names.slice(0, NAMED).join(', ')} ${pc.dim(`and ${more} more`)}` : names.join(', ');
}
