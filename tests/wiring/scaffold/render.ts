import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const TEMPLATE = join(__dirname, 'template');

/** The files that a new provider begins with, by their path in the project. */
export function templateFiles(name: string, document: string): ReadonlyMap<string, string> {
  const paths = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const fill = (text: string) =>
    text.replaceAll('__name__', name).replaceAll('__NAME__', name.toUpperCase()).replaceAll('__document__', document);
  return new Map(
    paths.map((path) => {
      const file = relative(TEMPLATE, path)
        .split(sep)
        .join('/')
        .replace(/\.txt$/, '');
      return [fill(file), fill(readFileSync(path, 'utf8'))];
    }),
  );
}
