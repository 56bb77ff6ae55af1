import { distance } from 'fastest-levenshtein';

/** Every text in a JSON value, keys left out. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * Whether a body names a field: as a key, as a text, or as the last step of a path (`/firstname`, `body.firstname`).
 */
export function names(body: unknown, field: string): boolean {
  const isName = (text: string) => text === field || text.endsWith(`/${field}`) || text.endsWith(`.${field}`);
  return keysOf(body).some(isName) || textsOf(body).some(isName);
}

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

/** The text that is most like the wanted one; undefined when none is at least half like it. */
export function likest(wanted: string, texts: readonly string[]): string | undefined {
  const [best] = texts.map((text) => ({ text, far: distance(wanted, text) })).sort((a, b) => a.far - b.far);
  return best && best.far <= wanted.length / 2 ? best.text : undefined;
}
