import { readFileSync } from 'node:fs';
import { messageOf, problem } from '../problem';
import { fingerprintsOf } from './lines';

/** A fresh copy of a provider's document. */
export interface Copy {
  readonly provider: string;
  /** The fingerprints of its lines. */
  readonly lines: readonly string[];
}

/**
 * Reads a fresh copy of a document.
 *
 * @param argument `<provider>=<path>`
 * @throws a problem when it is not of this form, or when the file cannot be read
 */
export function readCopy(argument: string): Copy {
  const [, provider, path] = /^([^=]+)=(.+)$/.exec(argument) ?? [];
  if (provider === undefined || path === undefined) {
    throw problem(`read --document "${argument}"`, 'it names no provider and file', 'Write <provider>=<path>.');
  }
  try {
    return { provider, lines: fingerprintsOf(readFileSync(path, 'utf8')) };
  } catch (error) {
    throw problem(`read ${path}`, messageOf(error), 'Save the document there, or name the file that holds it.');
  }
}
