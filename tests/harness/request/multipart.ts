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
  const end = `--${boundary}--\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts.flatMap((part) => encodePart(part, boundary, end)), Buffer.from(end)]),
    text: parts.map(({ name, value }) => `${name}=${typeof value === 'string' ? value : describe(value)}`).join('\n'),
    parts,
    body,
  };
}

const NO_BYTES = Buffer.alloc(0);

/** @param end of the form; form-data would copy all that it has once more for each part, a file of megabytes too */
function encodePart({ name, value }: FormPart, boundary: string, end: string): readonly Buffer[] {
  const form = new FormData();
  form.setBoundary(boundary);
  if (typeof value === 'string') form.append(name, value);
  else form.append(name, NO_BYTES, { filename: value.name, contentType: value.type });
  const encoded = form.getBuffer().subarray(0, -end.length);
  if (typeof value === 'string') return [encoded];
  return [encoded.subarray(0, -LINE_BREAK.length), value.bytes, LINE_BREAK];
}

const LINE_BREAK = Buffer.from('\r\n');

function partOf(name: string, value: unknown): FormPart {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, value: fileOf(text) ?? text };
}

// Hashing large files is slow, and the same few are sent repeatedly.
const describe = rememberWeakly(
  ({ name, type, bytes }: FilePart) =>
    `@${name} (${type}, ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')})`,
);
