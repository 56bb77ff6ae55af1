import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesOf } from '../../harness/lib/json';
import { visibleLines } from '../../harness/lib/visible';
import { PATIENCE, startCommand, startConformance, withReports } from './child';
import { commands } from './commanding';
import type { HostileServer } from './hostile-server';
import { startHostile } from './hostile-server';
import { environmentOf } from './meet';

let server: HostileServer;

beforeAll(async () => {
  server = await startHostile(commands);
});

afterAll(() => server.close());

function settings() {
  return {
    ...environmentOf('contactship', server, 5000),
    ...environmentOf('wacr', server, 5000),
    ...environmentOf('awalchat', server, 5000),
  };
}

/**
 * Lines that may be interpreted: by a CI system if they begin with a command, or
 * have that of GitHub's runner anywhere, by a terminal if they contain a control.
 */
function obeyedIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replaceAll('\t', ' '));
  return lines.filter((line) => /^\s*(?:::|##vso\[)|##\[/.test(line) || visibleLines(line) !== line);
}

/** Without Select Graphic Rendition (ECMA-48, 8.3.117); other sequences are kept. */
function withoutColours(text: string): string {
  return text
    .split('\u001b[')
    .reduce((before, after) => before + (/^[\d;]*m/.test(after) ? after.replace(/^[\d;]*m/, '') : `\u001b[${after}`));
}

test('interpreted lines are detected', () => {
  for (const line of [
    '::error::',
    '  ::group::',
    '\t##[error]',
    'b ##[error]',
    '##vso[a]',
    '\u001b[0m',
    '\r',
    '\u0085',
    '\u202e',
    '\ufeff::',
  ])
    expect(obeyedIn(`a\n${line}b\nc`)).toHaveLength(1);
  expect(obeyedIn(withoutColours('\u001b[2Ja\n\u001b[1;31mb'))).toEqual(['\u001b[2Ja']);
  expect(obeyedIn('a\n    | ::error::\n\tb #\\u0023[error]\n')).toEqual([]);
});

test(
  'what a server sends reaches console and report as inert text',
  async () => {
    await withReports(async (reports) => {
      const run = startConformance(['contactship', 'wacr', 'awalchat', '-i'], reports, settings());
      const { code, stdout, stderr } = await run.ended;
      expect(code).toBe(1);
      expect([stdout, stderr].flatMap(obeyedIn)).toEqual([]);
      for (const said of ['| ::error::obeyed', '| ##vso[task.complete]obeyed', '\\u001b[31mobeyed', '\\u009b8mobeyed'])
        expect(stderr).toContain(said);
      expect(stdout).toContain('left alone at contactship');
      const report = readFileSync(join(reports, 'conformance.json'), 'utf8');
      expect(report).toContain('::error::obeyed');
      // Answers are kept as they came, and what differs begins as it did: who shows them gives them a place in a line.
      const isKept = (key: string) => key === 'response' || key === 'actual';
      const shown = JSON.parse(report, (key, value) => (isKept(key) ? undefined : value));
      const texts = [...nodesOf(shown)].flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
      expect(texts.flatMap(obeyedIn)).toEqual([]);
      expect(obeyedIn(readFileSync(join(reports, 'junit.xml'), 'utf8'))).toEqual([]);
      const swept = await startCommand('sweep', ['contactship'], reports, settings()).ended;
      expect(swept.stdout).toContain('at contactship');
      expect([swept.stdout, swept.stderr].flatMap(obeyedIn)).toEqual([]);
    });
  },
  2 * PATIENCE,
);

test(
  'the colours of the report are kept',
  async () => {
    await withReports(async (reports) => {
      const coloured = { ...settings(), NO_COLOR: '', FORCE_COLOR: '1' };
      const args = ['contactship', '-i', '-t', 'full_name'];
      const { stdout, stderr } = await startConformance(args, reports, coloured).ended;
      expect(stderr).toContain('\u001b[31m');
      expect(stdout).toContain('\u001b[33mleft alone at contactship');
      const plain = [stdout, stderr].map(withoutColours);
      expect(plain.flatMap(obeyedIn)).toEqual([]);
    });
  },
  PATIENCE,
);
