import type { Erratum, Source } from '../../../contracts/contract';
import type { Clause } from '../model';
import { isSource, listOf } from '../plan/sources';
import { walk } from '../spec/spec-file';
import type { Range } from './lines';
import { rangeOf } from './lines';

/** A clause, a node of a spec or an erratum, and the lines that it cites. */
export interface Citation {
  /** `example/name.required`, `spec NewContact/name`, `erratum EX-01` */
  readonly name: string;
  readonly ranges: readonly Range[];
}

/** Structural keys of an OpenAPI document; a name reads better without them. */
const STRUCTURE = new Set(['paths', 'components', 'schemas', 'properties', 'content', 'schema']);
/** Keys whose child adds nothing to a name either: a spec has one path, and one media type at each place. */
const ONE_BELOW = new Set(['paths', 'content']);

/**
 * Everything that cites lines of a provider's document. Citations of companion pages alone cover no line and are
 * omitted.
 *
 * @param spec the document as it is in its file
 * @throws a problem when a citation names no lines
 */
export function citationsOf(
  clauses: readonly Clause[],
  errata: readonly Erratum[],
  spec: { readonly [key: string]: unknown },
): readonly Citation[] {
  return [
    ...clauses.map(({ id, source }) => citation(id, source)),
    ...nodesOf(spec),
    ...errata.map(({ id, source }) => citation(`erratum ${id}`, listOf(source))),
  ].filter(({ ranges }) => ranges.length > 0);
}

function nodesOf(spec: { readonly [key: string]: unknown }): readonly Citation[] {
  const found: Citation[] = [];
  walk(spec, [], (node, keys) => {
    const sources = [node['x-source'] ?? []].flat().filter(isSource);
    if (sources.length > 0) found.push(citation(`spec ${nameOf(node, keys)}`, sources));
  });
  return found;
}

/** The path of a node without structural keys; an array item goes by its own name, if it has one. */
function nameOf(node: { readonly [key: string]: unknown }, keys: readonly (string | number)[]): string {
  const last = keys.at(-1);
  const path = typeof last === 'number' && typeof node.name === 'string' ? [...keys.slice(0, -1), node.name] : keys;
  return path.filter((key, index) => !STRUCTURE.has(String(key)) && !ONE_BELOW.has(String(path[index - 1]))).join('/');
}

function citation(name: string, sources: readonly Source[]): Citation {
  return { name, ranges: sources.filter((source) => source.startsWith('L')).map(rangeOf) };
}
