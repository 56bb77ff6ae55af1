import type { Reference } from './provider';

/** The sandbox of a provider, by its name. In the package each of them is a part of the bundle. */
export function referenceNamed(name: string): Reference {
  // With its extension, so that the bundler finds all that it may be.
  const module: Readonly<Record<string, Reference | undefined>> = require(`./${name}.ts`);
  const reference = module[name];
  if (reference) return reference;
  throw new Error(`tests/sandbox/${name}.ts does not export ${name}`);
}
