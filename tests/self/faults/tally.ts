import type { Provider } from '../../../contracts';
import { providers } from '../../../contracts';
import type { Family } from './';
import { FAMILIES } from './';

/** How many faults of each family a provider has, how many were caught, and the same for its variants. */
export interface Tally {
  readonly provider: Provider;
  readonly families: { readonly [family in Family]: { readonly caught: number; readonly all: number } };
  readonly variants: { readonly passed: number; readonly all: number };
}

const FAMILY_NAMES = [
  'fields',
  'rules',
  'answers',
  'behaviour',
  'values',
  'second',
] as const satisfies readonly Family[];

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
