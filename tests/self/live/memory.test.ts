import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import type { Report } from '../../harness/report/result';
import { PATIENCE, ROOT, startConformance, withReports } from './child';
import { COMMANDING } from './commanding';
import { addsFields, FLOODING, TALKATIVE } from './flooding';
import { startHostile } from './hostile-server';
import { FAILED, PASSED } from './judged';
import { environmentOf } from './meet';
import type { Peak } from './peak';
import type { Row } from './row';
import { UNJUDGED } from './unjudged';

/** MiB, for one response and for many in one process. */
const MOST = 500;
const MOST_OF_A_RUN = 700;
/** A script that saves the peak resident memory of its process, in KiB. */
const LEAVES_PEAK = `process.on('exit', () =>
  require('fs').writeFileSync(__dirname + '/' + process.pid + '.peak', String(process.resourceUsage().maxRSS)));`;
const told: string[][] = [];

/** The peaks of a new process after each row. */
async function peaksOf(rows: readonly Row[]): Promise<readonly Peak[]> {
  const args = ['-r', join(ROOT, 'scripts/register.js'), join(__dirname, 'peak.ts'), ...rows.map(({ does }) => does)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: PATIENCE });
  return stdout
    .trim()
    .split('\n')
    .map((line): Peak => JSON.parse(line));
}

afterAll(() => {
  const table = new Table({ head: ['A server that', 'verdict', 'MiB', 'report'], style: { head: [], compact: true } });
  table.push(...told);
  process.stdout.write(`${table.toString()}\n`);
});

test.each(FLOODING)(
  'a server that $does is judged within bounds: $verdict',
  async (row) => {
    const [met] = await peaksOf([row]);
    told.push([row.does, met?.verdict ?? '', String(met?.peak), String(met?.reported)]);
    expect([met?.verdict, met?.reasons.join('; ')]).toEqual([row.verdict, expect.stringMatching(row.reason)]);
    expect(met?.peak).toBeLessThan(MOST);
    expect(met?.reported).toBeLessThan(100_000);
  },
  PATIENCE,
);

test(
  'all other hostile servers in turn are judged within the same bounds',
  async () => {
    const rows = [...UNJUDGED, ...FAILED, ...PASSED, ...COMMANDING, ...TALKATIVE];
    const met = await peaksOf(rows);
    expect(met.map(({ does }) => does)).toEqual(rows.map(({ does }) => does));
    told.push([
      'is any of the others',
      '',
      ...[met.at(-1)?.peak, Math.max(...met.map((each) => each.reported))].map(String),
    ]);
    expect(met.at(-1)?.peak).toBeLessThan(MOST);
  },
  PATIENCE,
);

test.each([
  { count: 5000, pattern: '.', bytes: 4_000_000 },
  { count: 100_000, pattern: 'full_name|created', bytes: 4_000_000 },
])(
  'a whole run against a server with $count unknown fields has a report of all results, and a small one',
  async ({ count, pattern, bytes }) => {
    const server = await startHostile(addsFields(count));
    await withReports(async (reports) => {
      const args = ['contactship', '-i', '-t', pattern];
      const { code } = await startConformance(args, reports, environmentOf('contactship', server, 10_000)).ended;
      expect(code).toBe(1);
      const text = readFileSync(join(reports, 'conformance.json'), 'utf8');
      const { results, observations, problems }: Report = JSON.parse(text);
      expect(results.some(({ verdict }) => verdict === 'pass')).toBe(true);
      expect(observations.map(({ what }) => what)).toContain(`and ${count - 20} more undocumented fields`);
      expect(problems).toEqual([]);
      expect(text.length).toBeLessThan(bytes);
      told.push([`has ${count} unknown fields, in a whole run`, '', '', String(text.length)]);
    });
    await server.close();
  },
  2 * PATIENCE,
);

test(
  'a whole run against a server that answers with a million objects each time stays within bounds',
  async () => {
    const row = FLOODING.find(({ does }) => does.startsWith('answers with a million objects'));
    if (!row) throw new Error('There is no such row.');
    const server = await startHostile(row.behaviour);
    await withReports(async (reports) => {
      const script = join(reports, 'leaves-peak.cjs');
      writeFileSync(script, LEAVES_PEAK);
      const settings = { ...environmentOf('contactship', server, 10_000), NODE_OPTIONS: `--require ${script}` };
      const { code } = await startConformance(['contactship', '-i', '-t', 'response'], reports, settings).ended;
      expect(code).toBe(1);
      const peaks = readdirSync(reports).filter((file) => file.endsWith('.peak'));
      const peak = Math.max(...peaks.map((file) => Number(readFileSync(join(reports, file), 'utf8')) / 1024));
      told.push(['answers with a million objects, in a whole run', '', String(Math.ceil(peak)), '']);
      expect(peak).toBeGreaterThan(100);
      expect(peak).toBeLessThan(MOST_OF_A_RUN);
    });
    await server.close();
  },
  PATIENCE,
);
