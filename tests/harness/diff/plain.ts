import { isRecord } from '../lib/json';

/** Keywords that allow or forbid nothing (JSON Schema Validation 2020-12, 9). */
const SILENT = new Set(['title', 'description', 'example', 'examples', 'externalDocs', '$comment', 'deprecated']);

/** Whether a keyword says nothing of what is allowed: an annotation, or an extension. */
export function isSilent(keyword: string): boolean {
  return SILENT.has(keyword) || keyword.startsWith('x-');
}

/** A schema without all that says nothing of what is allowed, at any depth. A field may have the name of an annotation. */
export function plain(schema: unknown, isMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => plain(each));
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => isMap || !isSilent(keyword))
      .map(([keyword, value]) => [keyword, plain(value, !isMap && keyword === 'properties')]),
  );
}
