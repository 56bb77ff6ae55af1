import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../lib/problem';
import { readText, reasonOf } from '../lib/text-file';
import { fetchDocument } from './fetch';

const REMEDY =
  'Save the document there as UTF-8: Markdown where it is published as Markdown, else the text or the page.';

/**
 * Reads a copy of a provider's document.
 *
 * @param from a file, a folder with a file `<provider>.md`, `.mdx`, `.txt` or `.html`, or a URL
 * @throws a problem when there is no such text
 */
export async function readDocument(provider: string, from: string): Promise<string> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from)) return fetchDocument(from);
  const path = isFolder(from) ? fileIn(from, provider) : from;
  return readText(path, `read ${path}`, REMEDY);
}

/** Whether a source holds one document for each provider. */
export function isFolder(from: string): boolean {
  return statSync(from, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function fileIn(folder: string, provider: string): string {
  const files = namesIn(folder).filter(
    (name) => /\.(?:mdx?|txt|html?)$/i.test(name) && name.replace(/\.[^.]+$/, '') === provider,
  );
  const [file, another] = files;
  if (file !== undefined && another === undefined) return join(folder, file);
  const reason =
    file === undefined ? `it has no file ${provider}.md, .mdx, .txt or .html` : `it has ${files.join(' and ')}`;
  throw problem(`read the document of ${provider} in ${folder}`, reason, REMEDY);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw problem(`read ${folder}`, reasonOf(error), REMEDY);
  }
}
