import type { Relation } from '../../../contracts/expectation';

/** What a relation reads, whatever the answer. */
export interface RelationFacts {
  /** The expressions that read the request. */
  readonly ofRequest: readonly string[];
  /** Whether it reads the body of the answer. */
  readonly readsBody: boolean;
  /** Whether it compares a time with that of the request. */
  readonly isTimed: boolean;
}

// Every answer of a run is judged by the same relations.
const known = new WeakMap<Relation, RelationFacts>();

/** Finds what a relation reads, alternatives included. */
export function factsOf(relation: Relation): RelationFacts {
  const facts = known.get(relation) ?? read(relation);
  known.set(relation, facts);
  return facts;
}

function read(relation: Relation): RelationFacts {
  const text = JSON.stringify(relation);
  return {
    ofRequest: [...text.matchAll(/\$request\.[\w.-]+(?:#[^"{}]*)?/g)].map(([part]) => part),
    readsBody: /"schema":|\$(?:created|response\.(?:body|anywhere))/.test(text),
    isTimed: text.includes('"withinSeconds":'),
  };
}
