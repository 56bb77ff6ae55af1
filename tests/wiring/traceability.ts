import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { contracts, providers } from '../../contracts';
import type { Contract } from '../../contracts/contract';
import { plan } from '../harness/plan/plan';
import { loadSpec, readSpec } from '../harness/spec/load';
import { operationOf } from '../harness/spec/operation-of';
import type { Citation, Informative } from '../harness/traceability/citations';
import { citationsOf, informativeCitations } from '../harness/traceability/citations';
import type { SourceDocument, Traceability } from '../harness/traceability/classify';
import { classify, refuseUnaccepted } from '../harness/traceability/classify';
import { readInformative, readSources } from '../harness/traceability/read';
import { subjectOf } from './subject';

const SPECS = join(__dirname, '../../specs');

/** The documents that the specs were read from. Throws a problem when their list cannot be read. */
export function documents(): Readonly<Record<Provider, SourceDocument>> {
  return readSources(join(SPECS, 'sources.json'), providers);
}

/**
 * Says of each line of a provider's document what checks it, or why nothing does.
 *
 * @throws a problem when a citation or an informative entry is wrong or of a copy that was not accepted, or a file of
 *   specs/ cannot be read
 */
export function traceabilityOf(provider: Provider): Traceability {
  const { clauses, contract } = subjectOf(provider);
  const spec = readSpec(join(SPECS, `${provider}.yaml`));
  const citations = citationsOf(clauses, contract.errata, spec.document);
  const informatives = informativesOf(provider);
  refuseUnaccepted(provider, [...citations, ...informativeCitations(informatives)]);
  return classify(provider, documents()[provider], informatives, citations);
}

/**
 * The clauses, the nodes of the spec and the errata that cite the document of a provider, by specs/ and contracts/ as
 * they are; generated/ may be older.
 *
 * @throws a problem when the spec and the contract do not fit
 */
export async function citationsNow(provider: Provider): Promise<readonly Citation[]> {
  const contract: Contract = contracts[provider];
  const spec = await loadSpec(join(SPECS, `${provider}.yaml`));
  return citationsOf(plan(provider, contract, operationOf(spec)), contract.errata, spec.document);
}

/** The lines of a provider's document that promise nothing. Throws a problem when their list cannot be read. */
export function informativesOf(provider: Provider): readonly Informative[] {
  return readInformative(join(SPECS, 'informative.json'), providers)[provider];
}

/** @throws a problem when a citation does not fit its document; one that was never read has no lines yet */
export async function refuseMisplaced(chosen: readonly Provider[]): Promise<void> {
  const stored = documents();
  for (const provider of chosen) {
    const citations = await citationsNow(provider);
    if (stored[provider].lines.length > 0) classify(provider, stored[provider], informativesOf(provider), citations);
  }
}
