import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/**
 * Where something is in a contract: `contracts/<provider>/<file>.ts:<line>`, or the folder where it cannot be found. A
 * contract is data and does not know its lines, so that they are looked up by what they contain.
 *
 * @param texts from the outside to the inside: each is looked for from the line of the one before it
 */
export function placeIn(provider: string, texts: readonly string[], root = ROOT): string {
  const folder = `contracts/${provider}`;
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  let best = { found: 0, place: folder };
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const lines = readFileSync(join(root, folder, file), 'utf8').split('\n');
    const { found, line } = follow(lines, texts);
    if (found > best.found) best = { found, place: `${folder}/${file}:${line + 1}` };
  }
  return best.place;
}

/** How many of the texts follow each other, and the line of the last one. */
function follow(lines: readonly string[], texts: readonly string[]): { found: number; line: number } {
  let line = 0;
  for (const [found, text] of texts.entries()) {
    const next = lines.findIndex((each, index) => index >= line && each.includes(text));
    if (next < 0) return { found, line };
    line = next;
  }
  return { found: texts.length, line };
}
