import type { Fields, Incoming, Value } from './provider';
import { isObject } from './rules';

/** The object in a JSON body; undefined if it is not an object. */
export function readJson({ bytes }: Incoming): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The fields of a multipart form, a file as its name, media type and size in bytes; undefined if it cannot be parsed.
 */
export async function readForm({ bytes, header }: Incoming): Promise<Fields | undefined> {
  const body = new Blob([bytes]);
  try {
    const form = await new Response(body, { headers: { 'content-type': header('content-type') ?? '' } }).formData();
    return Object.fromEntries(
      [...form].map(([name, value]): [string, Value] => [name, typeof value === 'string' ? value : fileOf(value)]),
    );
  } catch {
    return undefined;
  }
}

function fileOf({ name, type, size }: File): Fields {
  return { name, type, size };
}
