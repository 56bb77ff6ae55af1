import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { contracts, providers } from '../../contracts';
import type { Contract } from '../../contracts/contract';
import { plan } from '../harness/plan/plan';
import { loadSpec, readSpec } from '../harness/spec/load';
import { operationOf } from '../harness/spec/operation-of';
import type { Citation, Informative } from '../harness/traceability/citations';
import { citationsOf, informativeCitations } from '../harness/traceability/citations';
import type { CitedTexts } from '../harness/traceability/cited-texts';
import { citedTextsOf, readCitedTexts } from '../harness/traceability/cited-texts';
import type { SourceDocument, Traceability } from '../harness/traceability/classify';
import { classify } from '../harness/traceability/classify';
import { readInformative, readSources } from '../harness/traceability/read';
import { subjectOf } from './subject';

const SPECS = join(__dirname, '../../specs');
const MARK = 'Generated from specs/ and contracts/ by "npm run generate". Do not edit.';

/** The documents that the specs were read from. Throws a problem when their list cannot be read. */
export function documents(): Readonly<Record<Provider, SourceDocument>> {
  return readSources(join(SPECS, 'sources.json'), providers);
}

/**
 * Says of each line of a provider's document what checks it, or why nothing does.
 *
 * @throws a problem when a citation or an informative entry is wrong, or a file of specs/ cannot be read
 */
export function traceabilityOf(provider: Provider): Traceability {
  const { clauses, contract } = subjectOf(provider);
  const spec = readSpec(join(SPECS, `${provider}.yaml`));
  const citations = citationsOf(clauses, contract.errata, spec.document);
  return classify(provider, documents()[provider], informativesOf(provider), citations);
}

/**
 * All that cites the document of a provider, by specs/ and contracts/ as they are; generated/ may be older.
 *
 * @throws as {@link traceabilityOf}, and when the spec and the contract do not fit
 */
export async function citationsNow(provider: Provider): Promise<readonly Citation[]> {
  return [...(await citingNow(provider)), ...informativeCitations(informativesOf(provider))];
}

/** The clauses, the nodes of the spec and the errata that cite the document now. */
async function citingNow(provider: Provider): Promise<readonly Citation[]> {
  const contract: Contract = contracts[provider];
  const spec = await loadSpec(join(SPECS, `${provider}.yaml`));
  return citationsOf(plan(provider, contract, operationOf(spec)), contract.errata, spec.document);
}

function informativesOf(provider: Provider): readonly Informative[] {
  return readInformative(join(SPECS, 'informative.json'), providers)[provider];
}

/** What was cited when generated/ was written. */
export function citedTexts(provider: Provider): CitedTexts {
  const file = citationsFile(provider);
  return readCitedTexts(join(__dirname, '../../generated', file), `generated/${file}`);
}

/** The files of generated/ that say what is cited, by their path. */
export async function generateCitations(): Promise<ReadonlyMap<string, string>> {
  const stored = documents();
  const files = providers.map(async (provider) => {
    const document = stored[provider];
    const citing = await citingNow(provider);
    // A new document has no fingerprints before it is accepted; citations of any other one have to fit it.
    if (document.lines.length > 0) classify(provider, document, informativesOf(provider), citing);
    const cited = [...citing, ...informativeCitations(informativesOf(provider))];
    const citations = citedTextsOf(document.lines, cited);
    return [citationsFile(provider), `${JSON.stringify({ $comment: MARK, citations }, null, 2)}\n`] as const;
  });
  return new Map(await Promise.all(files));
}

function citationsFile(provider: Provider): string {
  return `${provider}/citations.json`;
}
