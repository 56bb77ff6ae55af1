import type { Fields, Incoming, Value } from './provider';
import { isObject } from './rules';

/** The object in a JSON body; undefined if it is not an object. */
export function readJson({ bytes }: Incoming): Fields | undefined {
  return objectIn(new TextDecoder().decode(bytes));
}

/** The object in a JSON text; undefined if it is not an object. */
export function objectIn(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The fields of a multipart form, a file as its name, media type, size in bytes and first bytes
 * in hexadecimal digits; undefined if it cannot be parsed.
 */
export async function readForm({ bytes, header }: Incoming): Promise<Fields | undefined> {
  const body = new Blob([bytes]);
  try {
    const form = await new Response(body, { headers: { 'content-type': header('content-type') ?? '' } }).formData();
    const fields = [...form].map(async ([name, value]): Promise<[string, Value]> => {
      return [name, typeof value === 'string' ? value : await fileOf(value)];
    });
    return Object.fromEntries(await Promise.all(fields));
  } catch {
    return undefined;
  }
}

/** As many bytes as tell images apart. */
const START = 12;

async function fileOf(file: File): Promise<Fields> {
  const { name, type, size } = file;
  return { name, type, size, start: Buffer.from(await file.slice(0, START).arrayBuffer()).toString('hex') };
}
