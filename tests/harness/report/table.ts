import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import type { Level } from '../../../contracts/contract';
import { shorten } from '../lib/visible';
import type { Verdict } from '../model';
import { causeLines } from './cause-lines';
import { colours as pc } from './colours';
import { groupBy } from './group';
import { headlineOf } from './headline';
import { leftoverLines } from './leftover-line';
import { maxFixtureAge } from './max-age';
import { worst } from './report';
import type { FixtureAge, Report, Result } from './result';
import { reasonKey } from './signs';

/** The clauses of one provider on one target, each with its verdict. */
interface Row {
  readonly provider: string;
  readonly target: string;
  readonly clauses: readonly { readonly level: Level; readonly verdict: Verdict; readonly known: boolean }[];
  readonly durationMs: number;
}

export const HEAD = ['Provider', 'Target', 'MUST', 'SHOULD', 'MAY', 'warned', 'failed', 'skipped', 'errors', 'time'];

/** The cells of the table without colours, a row for each provider and target. */
export function plainRows(results: readonly Result[]): readonly (readonly string[])[] {
  return rowsOf(results).map((row) => cells(row).map(stripVTControlCharacters));
}

/**
 * What ends a run: its headline, a row for each provider and target, counted in clauses, then the causes of what is broken,
 * and why something was skipped.
 *
 * @param maxAge of fixtures, in days
 */
export function summary(
  { results, complete, leftovers, fixtures, observations, problems }: Report,
  now: Date,
  maxAge = maxFixtureAge(process.env),
): string {
  const table = new Table({
    head: HEAD.map((text) => pc.bold(text)),
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rowsOf(results)) table.push(cells(row));
  return [
    pc.bold(headlineOf({ results, complete })),
    table.toString(),
    ...causeLines(results),
    ...unjudged(results),
    ...skips(results),
    ...knownLines(results),
    ...leftoverLines(leftovers).map((line) => pc.yellow(line)),
    ...problems.map((text) => `${pc.magenta('error')} ${onOneLine(text)}`),
    ...ages(fixtures, now, maxAge),
    ...(observations.length > 0
      ? [pc.dim(`${observations.length} undocumented behaviours observed; see the report.`)]
      : []),
    ...meaning(results),
  ].join('\n');
}

function rowsOf(results: readonly Result[]): readonly Row[] {
  return [...groupBy(results, ({ provider, target }) => `${provider} ${target}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const clauses = [...groupBy(group, ({ clause }) => clause).values()].flatMap((cases) =>
      cases[0]
        ? [
            {
              level: cases[0].level,
              verdict: worst(cases.map(({ verdict }) => verdict)),
              known: cases.some(({ known }) => known !== undefined),
            },
          ]
        : [],
    );
    return [
      {
        provider: first.provider,
        target: first.target,
        clauses,
        durationMs: group.reduce((sum, { durationMs }) => sum + durationMs, 0),
      },
    ];
  });
}

function cells({ provider, target, clauses, durationMs }: Row): string[] {
  const passed = (level: Level) => {
    const all = clauses.filter((clause) => clause.level === level);
    return `${all.filter(({ verdict }) => verdict === 'pass').length}/${all.length}`;
  };
  const count = (verdict: Verdict, colour: (text: string) => string) => {
    const number = clauses.filter((clause) => clause.verdict === verdict && !clause.known).length;
    return number === 0 ? pc.dim('0') : colour(String(number));
  };
  return [
    provider,
    target,
    passed('MUST'),
    passed('SHOULD'),
    passed('MAY'),
    count('warn', pc.yellow),
    count('fail', pc.red),
    count('skip', pc.cyan),
    count('error', pc.magenta),
    `${(durationMs / 1000).toFixed(2)} s`,
  ];
}

const LONGEST = 300;

/** What could not be judged, by the reason. */
function unjudged(results: readonly Result[]): readonly string[] {
  const errors = results.filter(({ verdict }) => verdict === 'error');
  return [...groupBy(errors, (result) => `${result.provider} ${result.target} ${reasonKey(result)}`).values()].flatMap(
    ([first, ...rest]) => {
      if (!first) return [];
      const more = rest.length === 0 ? '' : ` and ${rest.length} other case${rest.length === 1 ? '' : 's'}`;
      const reason = shorten(first.reasons.join('; '), LONGEST);
      return [`${pc.magenta('error')} ${first.clause} on ${first.target}, ${first.case}${more}: ${reason}`];
    },
  );
}

function knownLines(results: readonly Result[]): readonly string[] {
  const known = results.filter(({ known: reason }) => reason !== undefined);
  return [...groupBy(known, ({ clause, target, known: reason }) => `${clause} on ${target}: ${reason}`).keys()].map(
    (text) => `${pc.yellow('known')} ${onOneLine(text)}`,
  );
}

/** Of a merged report it may come from anywhere. */
function onOneLine(text: string): string {
  return shorten(text.replaceAll('\n', ' '), LONGEST);
}

const DAY = 86_400_000;
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Where the fixtures come from and how old they are, one line per origin and age; old ones are marked. */
function ages(fixtures: readonly FixtureAge[], now: Date, maxAge: number): readonly string[] {
  const told = fixtures.map(({ provider, origin, oldest }) => {
    const days = Math.floor((now.getTime() - Date.parse(oldest)) / DAY);
    return {
      provider,
      isOld: days > maxAge,
      text: `recorded from the ${origin}; oldest: ${RELATIVE.format(-days, 'day')}`,
    };
  });
  return [...groupBy(told, ({ text, isOld }) => `${isOld} ${text}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const line = `fixtures of ${group.map(({ provider }) => provider).join(', ')}: ${first.text}`;
    return [first.isOld ? `${pc.yellow('old')} ${line}; record them again` : pc.dim(line)];
  });
}

/** Why cases were skipped, each reason once. */
function skips(results: readonly Result[]): readonly string[] {
  const skipped = results.filter(({ verdict }) => verdict === 'skip');
  return [
    ...groupBy(skipped, ({ provider, target, reasons }) => `${provider} on ${target}: ${reasons.join(', ')}`),
  ].map(
    ([reason, cases]) =>
      `${pc.cyan('skipped')} ${cases.length} ${cases.length === 1 ? 'case' : 'cases'} of ${onOneLine(reason)}`,
  );
}

function meaning(results: readonly Result[]): readonly string[] {
  if (results.length === 0 || results.some(({ target }) => target === 'live')) return [];
  return [
    pc.dim(
      'Only an exchange with the provider, live or recorded from live, shows that the provider agrees with our readings.',
    ),
  ];
}
