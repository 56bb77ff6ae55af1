import type { Mistake } from '../lib/problem';
import type { Clause } from '../model';
import type { Operation } from '../spec-model';
import { located } from './complaint';

/** Required headers that no case leaves out: of a header, no clause is derived. */
export function mistakesInParameters(
  provider: string,
  { parameters }: Operation,
  clauses: readonly Clause[],
): readonly Mistake[] {
  const changes = clauses.flatMap(({ cases }) => cases.flatMap(({ request }) => request));
  const removed = changes.filter(({ op }) => op === 'remove').map(({ path }) => path.toLowerCase());
  return parameters
    .filter(({ in: place, required }) => place === 'header' && required)
    .filter(({ name }) => !removed.includes(`/headers/${name.toLowerCase()}`))
    .map(({ name }) => ({
      at: ['clauses'],
      reason: `no case leaves out the required header ${name}`,
      remedy: `Write a clause with the change { op: 'remove', path: '/headers/${name.toLowerCase()}' }.`,
    }))
    .map((complaint) => located(provider, complaint));
}
