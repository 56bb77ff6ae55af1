import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import { isRecord } from '../harness/lib/json';
import { problem } from '../harness/lib/problem';
import type { Reference } from '../sandbox/provider';
import type { Fault } from '../self/faults/fault';
import type { Variant } from '../self/variants/variant';

/**
 * What belongs to a provider besides its contract, found by its name: `contracts/index.ts` is the one list. Each is
 * loaded when it is asked for, so that a run of the clauses loads no faults.
 */

/** @throws a problem when the file does not export the sandbox under the name of the provider */
export function referenceOf(provider: Provider): Reference {
  return exported(`sandbox/${provider}`, provider, isReference);
}

/** The sandboxes of all providers, by name. */
export function allReferences(): { readonly [provider: string]: Reference } {
  return Object.fromEntries(providers.map((provider) => [provider, referenceOf(provider)]));
}

/** Handwritten faults, each with exactly the clauses that it breaks. Throws as {@link referenceOf}. */
export function writtenFaultsOf(provider: Provider): readonly Fault[] {
  return exported(`self/faults/${provider}`, provider, isListOf<Fault>);
}

/** Handwritten variants. Throws as {@link referenceOf}. */
export function writtenVariantsOf(provider: Provider): readonly Variant[] {
  return exported(`self/variants/${provider}`, provider, isListOf<Variant>);
}

function exported<Part>(file: string, name: string, isPart: (value: unknown) => value is Part): Part {
  const module: unknown = require(`../${file}`);
  const part = isRecord(module) ? module[name] : undefined;
  if (isPart(part)) return part;
  throw problem(`load tests/${file}.ts`, `it does not export ${name} as it should`, 'Compare it with that of another.');
}

function isReference(value: unknown): value is Reference {
  return isRecord(value) && isRecord(value.rules) && typeof value.create === 'function';
}

/** The file says of what its list is, and the compiler checks that. */
function isListOf<Item extends Fault | Variant>(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && isReference(item.reference));
}
