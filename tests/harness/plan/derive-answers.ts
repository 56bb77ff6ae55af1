import type { Sentence } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { DocumentedHeader, Operation, Response } from '../spec-model';
import type { ClauseDraft } from './draft';
import { isSource, levelOfNode, sourcesOf } from './sources';

/**
 * Standing clauses that have no cases of their own: whichever case provokes a documented response, its body, its content
 * type and its headers are as documented.
 */
export function deriveAnswerClauses({ responses }: Operation): readonly ClauseDraft[] {
  return Object.entries(responses).flatMap(([status, response]) => [
    ...bodyClause(status, response),
    ...Object.entries(response.headers).flatMap(([name, header]) => headerClause(status, name, header)),
  ]);
}

function bodyClause(status: string, { schema, source, mediaType }: Response): readonly ClauseDraft[] {
  // A schema without keywords accepts any body.
  const isAnything = schema === undefined || Object.keys(schema).every((key) => key === 'description');
  if (isAnything || mediaType === undefined) return [];
  const level = levelOfNode({ 'x-source': source, ...schema });
  const says = `${level} return ${mediaType} as documented with ${status}` as const;
  return [draft(`answers.${status}`, says, source, status, { body: status })];
}

function headerClause(status: string, name: string, header: DocumentedHeader): readonly ClauseDraft[] {
  // A header is text anyway.
  const isAnything = Object.entries(header.schema).every(([key, value]) => key === 'description' || value === 'string');
  if (isAnything && !header.required) return [];
  const says =
    `${levelOfNode(header)} send the header \`${name}\`${header.required ? '' : ', if any,'} as documented` as const;
  return [draft(`answers.${status}.${name}`, says, sourcesOf(header), status, { header: [status, name] })];
}

function draft(
  name: string,
  says: Sentence,
  source: readonly string[],
  status: string,
  expect: Expectation,
): ClauseDraft {
  return { name, says, source: source.filter(isSource), standing: { of: { response: status }, expect }, cases: [] };
}
