import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import { readSpec } from '../harness/spec/load';
import { citationsOf } from '../harness/traceability/citations';
import type { SourceDocument, Traceability } from '../harness/traceability/classify';
import { classify } from '../harness/traceability/classify';
import { readInformative, readSources } from '../harness/traceability/read';
import { subjectOf } from './subject';

const SPECS = join(__dirname, '../../specs');

/** The documents that the specs were read from. Throws a problem when their list cannot be read. */
export function documents(): Readonly<Record<Provider, SourceDocument>> {
  return readSources(join(SPECS, 'sources.json'), providers);
}

/**
 * Says of each line of a provider's document what holds it, or why nothing does.
 *
 * @throws a problem when a citation or a silence is wrong, or a file of specs/ cannot be read
 */
export function traceabilityOf(provider: Provider): Traceability {
  const { clauses, contract } = subjectOf(provider);
  const spec = readSpec(join(SPECS, `${provider}.yaml`));
  const informatives = readInformative(join(SPECS, 'informative.json'), providers);
  const citations = citationsOf(clauses, contract.errata, spec.document);
  return classify(provider, documents()[provider], informatives[provider], citations);
}
