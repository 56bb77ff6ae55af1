import { problem } from '../lib/problem';
import { readText } from '../lib/text-file';
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
    throw problem(`read "${argument}"`, 'it does not name a provider and a file', 'Write <provider>=<path>.');
  }
  const remedy = 'Save the document there as UTF-8, or name the file that holds it.';
  return { provider, lines: fingerprintsOf(readText(path, `read ${path}`, remedy)) };
}
