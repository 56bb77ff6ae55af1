import type { Contract } from '../../../contracts/contract';
import { writtenOf } from '../plan/written';
import type { Complaint } from './complaint';
import { suggestion } from './complaint';

/** The id of an erratum: two letters, two digits. */
const ID = /\b[A-Z]{2}-\d{2}\b/g;

/** Ids of errata in sentences and reasons that are not among the contract's, and ids that two of these have. */
export function strayErrata(contract: Contract): readonly Complaint[] {
  const ids = contract.errata.map(({ id }) => id);
  const said = [...new Set(textsOf(contract).flatMap((text) => text.match(ID) ?? []))];
  return [
    ...said
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        at: [id],
        reason: `it mentions ${id}, and the contract has no such erratum`,
        remedy: suggestion(id, ids),
      })),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        at: [id],
        reason: `two errata have the id ${id}`,
        remedy: 'Give the newer one an id of its own.',
      })),
  ];
}

/** What people read of a contract. */
function textsOf({ errata, ...contract }: Contract): readonly string[] {
  const { created, leavesOpen = {}, signature, unprovoked = {} } = contract;
  const clauses = writtenOf(contract).map(([, clause]) => clause);
  const texts = [
    ...errata.flatMap(({ readings, taken, because }) => [...readings, taken, because]),
    ...clauses.flatMap(({ says, because, cases }) => [
      says,
      because,
      ...(cases ?? []).map(({ exempt }) => exempt?.because),
    ]),
    ...Object.values(leavesOpen).map(({ because }) => because),
    ...Object.values(unprovoked),
    'because' in created ? created.because : undefined,
    signature?.because,
    // Relations, deep down, have reasons too.
    ...[...JSON.stringify([contract.carries, clauses]).matchAll(/"because":"([^"]*)"/g)].map(([, because]) => because),
  ];
  return texts.filter((text) => text !== undefined);
}
