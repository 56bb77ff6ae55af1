import { crc32, deflateSync } from 'node:zlib';
import { problem } from '../lib/problem';
import type { FilePart } from '../model';

/**
 * A file template is a string, so that contracts stay data: `file:jpg`, or `file:jpg:5000000` for 5000000 bytes; or
 * `file:gif.jpg`, a GIF under the name and type of a JPG. The expression `{$file.jpg:5000000}` yields it.
 */
const TEMPLATE = /^file:(\w+)(?:\.(\w+))?(?::(\d+))?$/;

/** @param guise the kind whose name and type the file has; by default its own */
export function fileTemplate(kind: string, size: number | undefined, guise?: string): string {
  return `file:${kind}${guise === undefined ? '' : `.${guise}`}${size === undefined ? '' : `:${size}`}`;
}

/**
 * The file of a template; undefined for any other text. An image is valid and minimal, padded to its size as its format
 * permits.
 *
 * @throws a problem when the kind is unknown
 */
export function fileOf(text: string): FilePart | undefined {
  const known = made.get(text);
  if (known) return known;
  const [, kind = '', guise = kind, size] = TEMPLATE.exec(text) ?? [];
  if (kind === '') return undefined;
  const bytes = kindOf(kind).make(size === undefined ? undefined : Number(size));
  const file = { name: `avatar.${guise}`, type: kindOf(guise).type, bytes };
  if (size !== undefined && file.bytes.length !== Number(size)) {
    throw problem(`make ${text}`, 'a file of this kind cannot have that size', 'Choose a larger size, and JPG or PNG.');
  }
  made.set(text, file);
  return file;
}

/** The same few files are sent repeatedly, and large ones are slow to make. */
const made = new Map<string, FilePart>();

interface Kind {
  readonly type: string;
  readonly make: (size: number | undefined) => Buffer;
}

const KINDS: { readonly [kind: string]: Kind } = {
  jpg: { type: 'image/jpeg', make: (size) => jpeg(size) },
  png: { type: 'image/png', make: (size) => png(size) },
  gif: { type: 'image/gif', make: () => GIF },
  webp: { type: 'image/webp', make: () => WEBP },
  bmp: { type: 'image/bmp', make: () => BMP },
  svg: { type: 'image/svg+xml', make: () => Buffer.from(SVG) },
  txt: { type: 'text/plain', make: () => Buffer.from('no image') },
  empty: { type: 'application/octet-stream', make: () => Buffer.alloc(0) },
};

function kindOf(name: string): Kind {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind) return kind;
  const remedy = `Use one of ${Object.keys(KINDS).join(', ')}.`;
  throw problem(`make a file of the kind "${name}"`, 'no such kind', remedy);
}

/** The kinds of files that can be made. */
export const FILE_KINDS: readonly string[] = Object.keys(KINDS);

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** One pixel, in the clear. */
const GIF = hex('474946383961 0100 0100 80 00 00 000000 ffffff 2c 0000 0000 0100 0100 00 02 02 4401 00 3b');

/** One pixel, lossless (RFC 9649, 2.6). */
const WEBP = hex('52494646 1a000000 57454250 5650384c 0d000000 2f00000010071011118888fe0700');

/** One white pixel: file header, BITMAPINFOHEADER, a row of four bytes. */
const BMP = hex(
  '424d 3a000000 0000 0000 36000000 28000000 01000000 01000000 0100 1800 00000000 04000000 00000000 00000000 00000000 00000000 ffffff00',
);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

const JPEG_START = hex('ffd8');
/** One grey pixel: quantisation, frame, a code for DC and one for AC, the scan (ITU-T T.81, Annex B). */
const JPEG_REST = Buffer.concat([
  hex('ffdb 0043 00'),
  Buffer.alloc(64, 1),
  hex('ffc0 000b 08 0001 0001 01 01 11 00'),
  hex('ffc4 0014 00 01000000000000000000000000000000 00'),
  hex('ffc4 0014 10 01000000000000000000000000000000 00'),
  hex('ffda 0008 01 01 00 00 3f 00 3f ffd9'),
]);
/** Marker and length of a comment. */
const COMMENT_HEAD = 4;
/** The length of a segment counts itself and is two bytes wide. */
const LONGEST_COMMENT = 0xffff + 2;

/** Padded with comments (COM), which may be anywhere between the segments. */
function jpeg(size = JPEG_START.length + JPEG_REST.length): Buffer {
  const comments: Buffer[] = [];
  for (let left = size - JPEG_START.length - JPEG_REST.length; left >= COMMENT_HEAD; ) {
    const take =
      left - LONGEST_COMMENT > 0 && left - LONGEST_COMMENT < COMMENT_HEAD
        ? LONGEST_COMMENT - COMMENT_HEAD
        : Math.min(left, LONGEST_COMMENT);
    const comment = Buffer.alloc(take, 'x');
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(take - 2, 2);
    comments.push(comment);
    left -= take;
  }
  return Buffer.concat([JPEG_START, ...comments, JPEG_REST]);
}

const PNG_SIGNATURE = hex('89504e470d0a1a0a');
/** Length, type and checksum. */
const CHUNK_HEAD = 12;

/** One grey pixel, padded with a private chunk that readers skip (PNG, 5.4). */
function png(size?: number): Buffer {
  const head = [PNG_SIGNATURE, chunk('IHDR', hex('00000001 00000001 08 00 00 00 00'))];
  const tail = [chunk('IDAT', deflateSync(hex('0080'))), chunk('IEND', Buffer.alloc(0))];
  const bare = Buffer.concat([...head, ...tail]).length;
  const filler =
    size === undefined || size < bare + CHUNK_HEAD ? [] : [chunk('fiLl', Buffer.alloc(size - bare - CHUNK_HEAD, 'x'))];
  return Buffer.concat([...head, ...filler, ...tail]);
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + CHUNK_HEAD);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
