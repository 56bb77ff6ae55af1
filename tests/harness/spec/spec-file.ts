import { isRecord } from '../lib/json';
import type { Parsed } from '../lib/parse';

/** A spec as in its file, references included. */
export interface SpecFile extends Pick<Parsed, 'lineOf'> {
  /** Relative to the working folder. */
  readonly file: string;
  readonly document: { readonly [key: string]: unknown };
}

/** Calls `visit` for each mapping below a value, the value included. */
export function walk(
  value: unknown,
  keys: readonly (string | number)[],
  visit: (node: { readonly [key: string]: unknown }, keys: readonly (string | number)[]) => void,
): void {
  if (Array.isArray(value))
    value.forEach((item, index) => {
      walk(item, [...keys, index], visit);
    });
  if (!isRecord(value)) return;
  visit(value, keys);
  for (const [key, child] of Object.entries(value)) walk(child, [...keys, key], visit);
}
