import type { Reference } from './provider';

/** The sandbox of a provider, by its name. The package imports all of them in its place (scripts/build.ts). */
export function referenceNamed(name: string): Reference {
  const module: Readonly<Record<string, Reference | undefined>> = require(`./${name}`);
  const reference = module[name];
  if (reference) return reference;
  throw new Error(`tests/sandbox/${name}.ts does not export ${name}`);
}
