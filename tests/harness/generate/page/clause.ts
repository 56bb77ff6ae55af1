import type { Source } from '../../../../contracts/contract';
import type { Clause, Standing } from '../../model';
import { citesLines } from '../../plan/sources';
import type { Schema } from '../../spec-model';
import { caseLines, faultWords } from './case';
import { expectedWords } from './expected';
import { prose, text } from './markdown';

/**
 * A clause with its cases.
 *
 * @param contact the schema of the created contact
 */
export function clauseSection(
  { id, says, source, because, cases, standing, depth }: Clause,
  contact: Schema,
): readonly string[] {
  const reason = because === undefined ? undefined : `Reason: ${prose(because)}.`;
  // There are many of these, each with few and similar cases.
  const isShort = depth === 'second' && reason !== undefined;
  return [
    `### ${text(id)}${depth === 'second' ? ' (second order)' : ''}`,
    '',
    `${sentence(says)}. Source: ${cite(source)}.${faultWords(cases, contact)}${isShort ? ` ${reason}` : ''}`,
    '',
    ...(reason === undefined || isShort ? [] : [reason, '']),
    ...cases.flatMap((testCase) => caseLines(testCase, contact)),
    ...(standing ? [standingLine(standing, contact, cases.length > 0)] : []),
    '',
  ];
}

/** What is expected of every answer of a kind, whichever case has provoked it. */
function standingLine({ of: kind, expect }: Standing, contact: Schema, isShown: boolean): string {
  const name = typeof kind === 'string' ? kind : `answer with ${kind.response}`;
  const [answer] = expectedWords({ status: '2XX', ...expect }, contact);
  return `- **every ${name} of the run** → ${isShown ? 'the same' : answer.replace(/^2XX, /, '')}`;
}

/** With the level in capitals, as RFC 2119 has it: MUST, MUST NOT. */
function sentence(says: string): string {
  const [, level = '', rest = ''] = /^(\S+(?: not\b)?) (.*)$/is.exec(says) ?? [];
  return `**${level.toUpperCase()}** ${prose(rest)}`;
}

/** `L83, L107-109, <https://…>` */
export function cite(sources: readonly Source[]): string {
  return sources.map((source) => (citesLines(source) ? source : `<${source}>`)).join(', ');
}
