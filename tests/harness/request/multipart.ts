import { createHash } from 'node:crypto';
import FormData from 'form-data';
import type { Json } from '../../../contracts/expectation';
import { isRecord } from '../lib/json';
import { rememberWeakly } from '../lib/remember';
import type { Encoded, FilePart, FormPart } from '../model';
import { fileOf } from './files';

/**
 * Encodes a body as multipart/form-data (RFC 7578): strings as they are, booleans and numbers as strings, files as
 * files.
 *
 * @param boundary injected, so that the same body has the same bytes
 */
export function encodeForm(body: Json, boundary: string): Encoded {
  const parts = isRecord(body) ? Object.entries(body).map(([name, value]) => partOf(name, value)) : [];
  const form = new FormData();
  form.setBoundary(boundary);
  for (const { name, value } of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value.bytes, { filename: value.name, contentType: value.type });
  }
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: form.getBuffer(),
    text: parts.map(({ name, value }) => `${name}=${typeof value === 'string' ? value : describe(value)}`).join('\n'),
    parts,
    body,
  };
}

function partOf(name: string, value: unknown): FormPart {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, value: fileOf(text) ?? text };
}

// Hashing large files is slow, and the same few are sent repeatedly.
const describe = rememberWeakly(
  ({ name, type, bytes }: FilePart) =>
    `@${name} (${type}, ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')})`,
);
