import { setImmediate } from 'node:timers/promises';
import type { Provider } from '../../../contracts';
import { subjectOf } from '../../wiring/subject';
import { variantsOf } from '../variants';
import type { Family } from './';
import { faultsOf } from './';
import { findingsOf } from './fault';
import type { Judged } from './judge-fault';
import { judgeFault } from './judge-fault';

/** The servers of one kind of one provider: a family of faults, or the conforming variants. */
export interface Work {
  readonly provider: Provider;
  readonly kind: Family | 'variants';
}

/** A server of which the suite says what it should not, or does not say what it should. */
export interface Complaint {
  readonly outcome: Exclude<Judged['outcome'], 'caught'> | 'false alarm';
  readonly name: string;
  /** The names of clauses that break and should not. */
  readonly clauses: readonly string[];
}

/** What became of the servers of a {@link Work}. It goes from process to process, so it is data only. */
export interface Found extends Work {
  /** How many servers there are. */
  readonly all: number;
  readonly complaints: readonly Complaint[];
}

/**
 * Tries all servers of one kind. Between two of them the process may see that it shall end, which it would not in all the
 * promises of a server in memory.
 */
export async function tryFamily({ provider, kind }: Work): Promise<Found> {
  const found = await (kind === 'variants' ? tryVariants(provider) : tryFaults(provider, kind));
  return { provider, kind, ...found };
}

async function tryFaults(provider: Provider, family: Family): Promise<Omit<Found, keyof Work>> {
  const subject = { ...subjectOf(provider), provider };
  const faults = faultsOf(subject)[family];
  const complaints: Complaint[] = [];
  for (const fault of faults) {
    await setImmediate();
    const { outcome, unexpected } = await judgeFault(subject, fault);
    if (outcome !== 'caught') complaints.push({ outcome, name: fault.name, clauses: unexpected });
  }
  return { all: faults.length, complaints };
}

async function tryVariants(provider: Provider): Promise<Omit<Found, keyof Work>> {
  const subject = subjectOf(provider);
  const variants = variantsOf(provider);
  const complaints: Complaint[] = [];
  for (const { name, reference, delay } of variants) {
    await setImmediate();
    const { broken, unjudged } = await findingsOf(subject, reference, delay);
    const clauses = [...broken, ...unjudged];
    if (clauses.length > 0) complaints.push({ outcome: 'false alarm', name, clauses });
  }
  return { all: variants.length, complaints };
}
