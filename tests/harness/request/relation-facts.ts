import type { Relation } from '../../../contracts/expectation';
import { rememberWeakly } from '../lib/remember';

/** What a relation reads, whatever the answer. */
export interface RelationFacts {
  /** The expressions that read the request. */
  readonly ofRequest: readonly string[];
  /** Whether it reads the body of the answer. */
  readonly readsBody: boolean;
  /** Whether it compares a time with that of the request. */
  readonly isTimed: boolean;
}

/** Finds what a relation reads, alternatives included. Every answer of a run is judged by the same relations. */
export const factsOf = rememberWeakly((relation: Relation): RelationFacts => {
  const text = JSON.stringify(relation);
  return {
    ofRequest: [...text.matchAll(/\$request\.[\w.-]+(?:#[^"{}]*)?/g)].map(([part]) => part),
    readsBody: /"schema":|\$(?:created|response\.(?:body|anywhere))/.test(text),
    isTimed: text.includes('"withinSeconds":'),
  };
});
