import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../contracts';
import silences from '../specs/silent.json';
import sources from '../specs/sources.json';
import type { Coverage, Silence, SourceDocument } from './harness/coverage/classify';
import { classify } from './harness/coverage/classify';
import { holdersOf } from './harness/coverage/holders';
import { parseSpec } from './harness/spec/load';
import { subjectOf } from './subject';

export const documents: Readonly<Record<Provider, SourceDocument>> = sources;
export const silent: Readonly<Record<Provider, readonly Silence[]>> = silences;

/**
 * Says of each line of a provider's document what holds it, or why nothing does.
 *
 * @throws a problem when a citation or a silence is wrong
 */
export function coverageOf(provider: Provider): Coverage {
  const { clauses, contract } = subjectOf(provider);
  const path = join(__dirname, `../specs/${provider}.yaml`);
  const spec = parseSpec(path, readFileSync(path, 'utf8'));
  const holders = holdersOf(clauses, contract.errata, spec.document);
  return classify(provider, documents[provider], silent[provider], holders);
}
