import { problem } from '../lib/problem';
import { isSource } from '../plan/sources';
import type { Spec } from './load';
import { walk } from './spec-file';

/** Mappings whose children each state something about the provider. */
const CITED_CHILDREN = new Set(['properties', 'responses', 'headers', 'parameters', 'examples', 'securitySchemes']);

/** The nodes of a spec that state something and cite no source, as `file:line name`. */
export function uncited(spec: Spec): readonly string[] {
  const found: string[] = [];
  walk(spec.document, [], (node, keys) => {
    const [parent, name] = keys.slice(-2);
    // The value of an example is data; nothing in it is a schema.
    if (
      keys.some((key, index) => key === 'value' && keys[index - 2] === 'examples') ||
      typeof parent !== 'string' ||
      !CITED_CHILDREN.has(parent)
    )
      return;
    if (citesSource(node)) return;
    found.push(`${spec.file}:${spec.lineOf(keys)} ${String(name)}`);
  });
  return found;
}

function citesSource(node: { readonly [key: string]: unknown }): boolean {
  const sources = [node['x-source'] ?? []].flat();
  return sources.length > 0 && sources.every(isSource);
}

/** @throws a problem that names the first `x-level` that is not of RFC 2119; any other word would let a broken clause pass */
export function refuseUnknownLevels(spec: Spec): void {
  walk(spec.document, [], (node, keys) => {
    const level = node['x-level'];
    if (level === undefined || level === 'MUST' || level === 'SHOULD' || level === 'MAY') return;
    const at = `${spec.file}:${spec.lineOf([...keys, 'x-level'])}`;
    throw problem(`read ${at}`, `x-level ${JSON.stringify(level)} is unknown`, 'Write MUST, SHOULD or MAY.');
  });
}

/** @throws a problem that names the first node without a source */
export function refuseUncited(spec: Spec): void {
  const [first, ...more] = uncited(spec);
  if (first === undefined) return;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw problem(
    `read ${first}`,
    `it cites no source${rest}`,
    'Add x-source: L85, L140-142, or the address of a companion page.',
  );
}
