import { transformSync } from 'esbuild';
import { problem } from '../../harness/lib/problem';

const LONGEST = 30;

const MEANING = 'it has a meaning of its own in TypeScript, or in the files of a provider';

/** Words that TypeScript lets declare and a reader would misread, and what contracts/index.ts declares itself. */
const WORDS = [
  ...['undefined', 'type', 'async', 'of', 'from', 'any', 'unknown', 'never', 'object', 'string', 'number'],
  ...['contracts', 'providers'],
];

/**
 * Refuses a name that a provider cannot have.
 *
 * @param taken the names of the providers
 * @param files that would be written, with their texts
 * @param exists whether the project has a file already
 * @throws a problem of one line and its remedy
 */
export function refuseName(
  name: string,
  taken: readonly string[],
  files: ReadonlyMap<string, string>,
  exists: (file: string) => boolean,
): void {
  const reason = reasonAgainst(name, taken, files, exists);
  if (reason === undefined) return;
  throw problem(`add the provider "${name}"`, reason, 'Give another name: npm run new -- <provider>');
}

function reasonAgainst(
  name: string,
  taken: readonly string[],
  files: ReadonlyMap<string, string>,
  exists: (file: string) => boolean,
): string | undefined {
  if (!/^[a-z]+$/.test(name)) return 'a name has lower-case letters only, since it is part of ids and file names';
  if (name.length > LONGEST) return `it is longer than ${LONGEST} letters`;
  if (WORDS.includes(name)) return MEANING;
  if (taken.includes(name)) return 'there is a provider of this name';
  const file = [...files.keys()].find(exists);
  if (file !== undefined) return `there is ${file} already`;
  return isUsable(files) ? undefined : MEANING;
}

/** A reserved word, and a name that a file declares already, cannot be declared. */
function isUsable(files: ReadonlyMap<string, string>): boolean {
  try {
    for (const [file, text] of files) if (file.endsWith('.ts')) transformSync(text, { loader: 'ts' });
    return true;
  } catch {
    return false;
  }
}
