import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { messageOf, problem } from './problem';

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ELOOP: 'its symbolic links form a loop',
};

/**
 * Reads a text in UTF-8. A byte order mark at its beginning is not part of the text.
 *
 * @param task verb and thing of an error, e.g. `read specs/wacr.yaml`
 * @param remedy what to do, as in {@link problem}
 * @throws a problem when the file cannot be read, or is not text (invalid UTF-8, or a NUL), with the line
 */
export function readText(path: string, task: string, remedy: string): string {
  const bytes = readBytes(path, task, remedy);
  if (!isUtf8(bytes)) throw problem(`${task}:${lineOfBadBytes(bytes)}`, 'it is not valid UTF-8', remedy);
  const text = bytes.toString('utf8');
  const nul = text.indexOf('\0');
  if (nul >= 0) throw problem(`${task}:${lineAt(text, nul)}`, 'it contains a NUL, so it is not text', remedy);
  return text.replace(/^\ufeff/, '');
}

/** The line, from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Why a file or folder cannot be used, as text. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? messageOf(error);
}

function readBytes(path: string, task: string, remedy: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw problem(task, reasonOf(error), remedy);
  }
}

/** No byte of a multi-byte character is a line feed, so lines can be checked one by one. */
function lineOfBadBytes(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf('\n', start);
    const stop = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop + 1;
  }
  return 1;
}
