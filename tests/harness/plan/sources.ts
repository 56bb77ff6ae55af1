import type { Level, Source, Sources } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { Schema } from '../spec-model';

const SOURCE = /^(?:\+?L\d+(?:-\d+)?|https:\/\/\S+)$/;

/** Whether a text cites lines of the document (`L85`, `L140-142`, `+L90` of a fresh copy) or the address of a companion page. */
export function isSource(text: unknown): text is Source {
  return typeof text === 'string' && SOURCE.test(text);
}

/**
 * The sources that a node of a spec cites.
 *
 * @throws a problem when a citation is not valid
 */
export function sourcesOf(node: Pick<Schema, 'x-source'>): readonly Source[] {
  const cited = node['x-source'] ?? [];
  return (typeof cited === 'string' ? [cited] : cited).map((text) => {
    if (isSource(text)) return text;
    throw problem(
      `read x-source "${text}"`,
      'it is not a valid citation',
      'Write L85, L140-142 or the address of a companion page.',
    );
  });
}

/** The sources of several fields, each once. */
export function sourcesOfAll(fields: readonly { readonly schema: Schema }[]): readonly Source[] {
  return [...new Set(fields.flatMap(({ schema }) => sourcesOf(schema)))];
}

/** What a node of a spec is worth: a companion page alone makes no MUST, and a node may say that its line is only an example. */
export function levelOfNode(node: Pick<Schema, 'x-source' | 'x-level'>): Level {
  const documented = sourcesOf(node).some(citesLines);
  return node['x-level'] ?? (documented ? 'MUST' : 'SHOULD');
}

/** Whether a source is a line of the document, and no companion page. */
export function citesLines(source: string): boolean {
  return !source.startsWith('https:');
}

/** One source or several, as a list. */
export function listOf(sources: Sources): readonly Source[] {
  return typeof sources === 'string' ? [sources] : sources;
}
