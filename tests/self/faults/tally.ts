import type { Provider } from '../../../contracts';
import { providers } from '../../../contracts';
import type { Family } from './';
import { FAMILIES, FAMILY_NAMES } from './';
import type { Complaint, Found } from './try-family';

/** How many faults of each family a provider has, how many were caught, and the same for its variants. */
export interface Tally {
  readonly provider: Provider;
  readonly families: { readonly [family in Family]: { readonly caught: number; readonly all: number } };
  readonly variants: { readonly passed: number; readonly all: number };
  /** In the order of the families; false alarms last. */
  readonly complaints: readonly Complaint[];
}

/** Adds up what was found of a provider. */
export function tallyOf(provider: Provider, found: readonly Found[]): Tally {
  const of = (kind: Found['kind']) => {
    const { all, complaints } = found.find((each) => each.provider === provider && each.kind === kind) ?? NOTHING;
    return { passed: all - complaints.length, all, complaints };
  };
  const family = (kind: Family) => {
    const { passed, all } = of(kind);
    return { caught: passed, all };
  };
  const { passed, all } = of('variants');
  return {
    provider,
    families: {
      fields: family('fields'),
      rules: family('rules'),
      answers: family('answers'),
      behaviour: family('behaviour'),
      values: family('values'),
      second: family('second'),
    },
    variants: { passed, all },
    complaints: [...FAMILY_NAMES, 'variants' as const].flatMap((kind) => of(kind).complaints),
  };
}

const NOTHING = { all: 0, complaints: [] } as const;

/** What is wrong with a server that was tried, in one sentence without its outcome. */
export function complaintLine(provider: string, { outcome, name, clauses }: Complaint): string {
  const ends = {
    missed: ' is missed',
    wrong: ` also breaks ${clauses.join(', ')}`,
    'false alarm': `: ${clauses.join(', ')}`,
  } as const satisfies { readonly [each in Complaint['outcome']]: string };
  return `a ${provider} that ${name}${ends[outcome]}`;
}

const BEGIN = '<!-- written by: npm run faults -- --write -->';
const END = '<!-- end -->';

/** The README's table of what the suite catches. */
export function tallyTable(tallies: readonly Tally[]): string {
  const rows = [
    ['Servers that break', ...tallies.map(({ provider }) => provider)],
    ['---', ...tallies.map(() => '---:')],
    ...FAMILY_NAMES.map((family) => [
      FAMILIES[family],
      ...tallies.map(({ families }) => `${families[family].caught}/${families[family].all}`),
    ]),
    ['nothing, but differ from the sandbox: false alarms', ...tallies.map(({ variants }) => falseAlarms(variants))],
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function falseAlarms({ passed, all }: Tally['variants']): string {
  return `${all - passed}/${all}`;
}

/** A page with its table replaced; undefined if it has no place for one. */
export function withTable(page: string, table: string): string | undefined {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) return undefined;
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}

/** Whether tallies are of all providers, in their order. */
export function isComplete(tallies: readonly Tally[]): boolean {
  return tallies.length === providers.length && tallies.every(({ provider }, index) => provider === providers[index]);
}
