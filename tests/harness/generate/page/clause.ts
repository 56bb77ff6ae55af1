import type { Source } from '../../../../contracts/contract';
import type { Clause, Schema } from '../../model';
import { caseLines, faultWords } from './case';
import { prose, text } from './markdown';

/**
 * A clause with its cases.
 *
 * @param contact the schema of the created contact
 */
export function clauseSection({ id, says, source, because, cases }: Clause, contact: Schema): readonly string[] {
  return [
    `### ${text(id)}`,
    '',
    `${sentence(says)}. Source: ${cite(source)}.${faultWords(cases, contact)}`,
    '',
    ...(because === undefined ? [] : [`Reason: ${prose(because)}.`, '']),
    ...cases.flatMap((testCase) => caseLines(testCase, contact)),
    '',
  ];
}

/** With the level in capitals, as RFC 2119 has it: MUST, MUST NOT. */
function sentence(says: string): string {
  const [, level = '', rest = ''] = /^(\S+(?: not\b)?) (.*)$/is.exec(says) ?? [];
  return `**${level.toUpperCase()}** ${prose(rest)}`;
}

/** `L83, L107-109, <https://…>` */
export function cite(sources: readonly Source[]): string {
  return sources.map((source) => (source.startsWith('L') ? source : `<${source}>`)).join(', ');
}
