import type { Contract, Erratum, Source } from '../../../contracts/contract';
import type { Need, PlannedClause } from '../plan/plan';

/** The RFC 2119 keyword that a sentence begins with. */
const KEYWORD = /^\w+(?: NOT)?/;

/** The contract for people who do not read code, as Markdown. */
export function clausesPage(contract: Contract, clauses: readonly PlannedClause[]): string {
  const count = (level: string) => clauses.filter((clause) => clause.level === level).length;
  return [
    `# ${contract.title}: what it is held to`,
    '',
    `Read from <${contract.document}>. ${clauses.length} clauses: ${count('MUST')} MUST, ${count('SHOULD')} SHOULD, ${count('MAY')} MAY.`,
    '',
    '## Clauses',
    '',
    ...clauses.flatMap(section),
    '## Errata',
    '',
    'Where the document contradicts itself or a companion page, and the reading that the suite takes.',
    '',
    ...contract.errata.flatMap((erratum) => [
      `### ${erratum.id}`,
      '',
      `Source: ${cite([erratum.source].flat())}`,
      '',
      ...erratum.readings.map((reading, index) => `${index + 1}. ${sentence(reading)}`),
      '',
      `Taken: ${erratum.taken}. Reason: ${erratum.because}.`,
      '',
      ...(erratum.example ? [broken(erratum.example), ''] : []),
    ]),
  ].join('\n');
}

function broken(example: NonNullable<Erratum['example']>): string {
  if ('notJson' in example) return 'The documented example is rejected: it is not JSON.';
  const reasons = example.violates.map(({ keyword, at }) => `\`${keyword}\` at \`${at || '/'}\``);
  return `The documented example is rejected: ${[...new Set(reasons)].join(', ')}.`;
}

function section(clause: PlannedClause): readonly string[] {
  return [
    `### ${clause.id}`,
    '',
    `${clause.says.replace(KEYWORD, '**$&**')}. Source: ${cite(clause.source)}`,
    '',
    ...(clause.because === undefined ? [] : [`Reason: ${clause.because}.`, '']),
    ...clause.cases.map(
      ({ name, needs }) => `- ${name}${needs.length > 0 ? ` (needs ${needs.map(needText).join(', ')})` : ''}`,
    ),
    '',
  ];
}

/** A need in words: `WACR_GROUP_ID, the id of a group of the tenant`. */
export function needText(need: Need): string {
  return 'ability' in need ? need.ability : `${need.setting}, ${need.what}`;
}

function cite(sources: readonly Source[]): string {
  return sources.map((source) => (source.startsWith('L') ? source : `<${source}>`)).join(', ');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
