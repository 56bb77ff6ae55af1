import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../contracts/contract';
import { placeIn } from '../lint/place';

const ROOT = join(__dirname, '../../..');

/** A line of a file of this project. */
export interface Place {
  /** Below the root, with slashes. */
  readonly file: string;
  /** From 1; absent where only the file is known. */
  readonly line?: number;
}

/** Where a clause is written: in the contract, or in the spec from which it is derived. */
export function placeOf(
  {
    provider,
    clause,
    source,
  }: { readonly provider: string; readonly clause: string; readonly source: readonly Source[] },
  root = ROOT,
): Place {
  const name = clause.replace(`${provider}/`, '');
  const [file = '', line] = placeIn(provider, [`'${name}': {`], root).split(':');
  return line === undefined ? inSpec(provider, name, source, root) : { file, line: Number(line) };
}

/** The node of the spec that cites what the clause cites; of several the one below the name of the clause's field. */
function inSpec(provider: string, name: string, sources: readonly Source[], root: string): Place {
  const file = `specs/${provider}.yaml`;
  if (!existsSync(join(root, file))) return { file };
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const words = name.split('.');
  const cites = (text: string) => text.includes('x-source:') && sources.some((each) => citedIn(text).includes(each));
  const places = lines.flatMap((text, index) => {
    if (!cites(text)) return [];
    const owner = ownerOf(lines, index);
    return [{ line: owner.line, isNamed: words.includes(owner.key) }];
  });
  const best = places.find(({ isNamed }) => isNamed) ?? places[0];
  return best === undefined ? { file } : { file, line: best.line };
}

function citedIn(text: string): readonly string[] {
  return text.replace(/^\s*x-source:\s*/, '').split(/[\s,[\]'"]+/);
}

/** The key that holds a line of YAML, and the line of that key, from 1. */
function ownerOf(lines: readonly string[], index: number): { readonly key: string; readonly line: number } {
  const depth = indentOf(lines[index]);
  for (let above = index - 1; above >= 0; above--) {
    const text = lines[above] ?? '';
    if (text.trim() !== '' && indentOf(text) < depth)
      return { key: text.trim().replace(/^- /, '').split(':')[0] ?? '', line: above + 1 };
  }
  return { key: '', line: index + 1 };
}

function indentOf(text = ''): number {
  return text.length - text.trimStart().length;
}
