import type { Erratum } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { Clause } from '../model';
import { citesLines, isSource, listOf } from '../plan/sources';
import { walk } from '../spec/spec-file';
import type { Range } from './lines';
import { findNewRange, rangeOf } from './lines';

/** Something that cites lines of a document. */
export interface Citation {
  /** `example/name.required`, `spec NewContact/name`, `erratum EX-01`, `informative navigation` */
  readonly name: string;
  /**
   * A clause that can fail `checks` its lines; an erratum says that they `contradict` others. A clause that cannot fail,
   * or a node of a spec, only `mentions` them: nothing breaks when the lines are not kept.
   */
  readonly role: 'checks' | 'contradicts' | 'mentions';
  readonly ranges: readonly Range[];
  /** Lines of a fresh copy, cited with a plus sign until it is accepted. */
  readonly added: readonly Range[];
  /** Where it is: of a node of a spec its path, of an informative entry its index. */
  readonly keys?: readonly (string | number)[];
}

/** Lines that state nothing to test. */
export interface Informative {
  /** `L85`, `L140-142`, `+L90` of a fresh copy; blank lines between may be included. */
  readonly lines: string;
  readonly reason: string;
}

/** Structural keys of an OpenAPI document; a name reads better without them. */
const STRUCTURE = new Set(['paths', 'components', 'schemas', 'properties', 'content', 'schema']);
/** Keys whose child adds nothing to a name either: a spec has one path, and one media type at each place. */
const ONE_BELOW = new Set(['paths', 'content']);

/**
 * Everything that cites lines of a provider's document. Citations of companion pages alone cite no line and are omitted.
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
    ...clauses.map((clause) => citation(clause.id, canFail(clause) ? 'checks' : 'mentions', clause.source)),
    ...nodesOf(spec),
    ...errata.map(({ id, source }) => citation(`erratum ${id}`, 'contradicts', listOf(source))),
  ].filter(({ ranges, added }) => ranges.length + added.length > 0);
}

/** Whether some answer breaks a clause: it is above MAY, and expects more than to observe. */
function canFail({ level, standing, cases }: Clause): boolean {
  const expected = [...(standing ? [standing.expect] : []), ...cases.map(({ expect }) => expect)];
  return level !== 'MAY' && expected.some(judges);
}

function judges({ observe: _, ...expected }: Expectation): boolean {
  return Object.values(expected).some((value) => !Array.isArray(value) || value.length > 0);
}

/** The entries of informative.json by their reason, which stays the same when their lines move. */
export function informativeCitations(informatives: readonly Informative[]): readonly Citation[] {
  return informatives.map(({ lines, reason }, index) => ({
    ...citation(`informative ${reason}`, 'mentions', [lines]),
    keys: [index],
  }));
}

function nodesOf(spec: { readonly [key: string]: unknown }): readonly Citation[] {
  const found: Citation[] = [];
  walk(spec, [], (node, keys) => {
    const sources = [node['x-source'] ?? []].flat().filter(isSource);
    if (sources.length > 0) found.push({ ...citation(`spec ${nameOf(node, keys)}`, 'mentions', sources), keys });
  });
  return found;
}

/** The path of a node without structural keys; an array item goes by its own name, if it has one. */
function nameOf(node: { readonly [key: string]: unknown }, keys: readonly (string | number)[]): string {
  const last = keys.at(-1);
  const path = typeof last === 'number' && typeof node.name === 'string' ? [...keys.slice(0, -1), node.name] : keys;
  return path.filter((key, index) => !STRUCTURE.has(String(key)) && !ONE_BELOW.has(String(path[index - 1]))).join('/');
}

function citation(name: string, role: Citation['role'], sources: readonly string[]): Citation {
  const lines = sources.filter(citesLines);
  const added = lines.flatMap((source) => findNewRange(source) ?? []);
  return { name, role, ranges: lines.filter((source) => !findNewRange(source)).map(rangeOf), added };
}
