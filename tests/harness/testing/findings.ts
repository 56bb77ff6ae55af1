import type { Effect, Finding } from '../diff/change';
import type { Schema } from '../spec-model';

/** Two schemas, and what a rule has to find: in words, what it means for senders, and what for readers. */
export type Row = [before: Schema, after: Schema, ...found: (readonly [string, Effect, Effect])[]];

/** The findings of a rule in the form of a row. */
export function told(findings: readonly Finding[]): readonly (readonly [string, Effect, Effect])[] {
  return findings.map(({ below, says, request, response }) => [
    below === undefined ? says : `${below} ${says}`,
    request.effect,
    response.effect,
  ]);
}
