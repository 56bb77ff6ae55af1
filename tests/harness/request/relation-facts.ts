import type { Relation } from '../../../contracts/expectation';
import { rememberWeakly } from '../lib/remember';

/** What a relation reads, whatever the answer. */
export interface RelationFacts {
  /** The expressions that read the request. */
  readonly ofRequest: readonly string[];
  /** The fields of the request's body that it reads, or reads a part of. */
  readonly fields: readonly string[];
  /** Whether it reads the body of the answer. */
  readonly readsBody: boolean;
  /** Whether it compares a time with that of the request. */
  readonly isTimed: boolean;
}

/** Finds what a relation reads, alternatives included. Every answer of a run is judged by the same relations. */
export const factsOf = rememberWeakly((relation: Relation): RelationFacts => {
  const text = JSON.stringify(relation);
  const ofRequest = [...text.matchAll(/\$request\.[\w.-]+(?:#[^"{}]*)?/g)].map(([part]) => part);
  const fields = ofRequest.flatMap((part) => /^\$request\.body#\/([^/]*)/.exec(part)?.[1] ?? []);
  return {
    ofRequest,
    fields: [...new Set(fields)],
    readsBody: /"schema":|\$(?:created|response\.(?:body|anywhere))/.test(text),
    isTimed: text.includes('"withinSeconds":'),
  };
});
