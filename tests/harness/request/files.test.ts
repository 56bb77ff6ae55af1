import { crc32, inflateSync } from 'node:zlib';
import type { FilePart } from '../model';
import { fileOf, fileTemplate } from './files';

const LARGEST = 5_242_881;

function make(kind: string, size?: number): FilePart {
  const file = fileOf(fileTemplate(kind, size));
  if (!file) throw new Error(`No file is made for ${kind}.`);
  return file;
}

/** The segments of a JPEG up to its scan, by their markers, and what follows them (ITU-T T.81, Annex B). */
function segmentsOf(bytes: Buffer): { readonly segments: readonly (readonly [number, Buffer])[]; rest: Buffer } {
  const segments: (readonly [number, Buffer])[] = [];
  let at = 2;
  for (let marker = 0; marker !== 0xffda; ) {
    marker = bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at + 2);
    segments.push([marker, bytes.subarray(at + 4, at + 2 + length)]);
    at += 2 + length;
  }
  return { segments, rest: bytes.subarray(at) };
}

/** The chunks of a PNG, by their types (PNG, 5.3). */
function chunksOf(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    chunks.push([bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end)]);
    at = end + 4;
  }
  return chunks;
}

test.each([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
])('a %s has a name and its type', (kind, type) => {
  expect(make(kind)).toEqual({ name: `avatar.${kind}`, type, bytes: expect.any(Buffer) });
  expect(make(kind).bytes.length).toBeGreaterThan(0);
});

test('an empty file has no byte', () => {
  expect(make('empty').bytes).toHaveLength(0);
});

test('a file may have the name and type of another kind', () => {
  const file = fileOf(fileTemplate('gif', undefined, 'jpg'));
  expect(file).toEqual({ name: 'avatar.jpg', type: 'image/jpeg', bytes: make('gif').bytes });
  expect(fileOf(fileTemplate('png', 5000, 'jpg'))?.bytes).toEqual(make('png', 5000).bytes);
  expect(() => fileOf('file:jpg.exe')).toThrow('Failed to make a file of the kind "exe": no such kind');
});

test('a WEBP and a BMP have the lengths that their headers state', () => {
  const [webp, bmp] = [make('webp').bytes, make('bmp').bytes];
  expect([webp.toString('latin1', 0, 4), webp.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WEBPVP8L']);
  expect([webp.readUInt32LE(4), webp.readUInt32LE(16)]).toEqual([webp.length - 8, webp.length - 21]);
  expect([bmp.toString('latin1', 0, 2), bmp.readUInt32LE(2), bmp.readUInt32LE(10)]).toEqual(['BM', bmp.length, 54]);
});

const SMALLEST_JPG = make('jpg').bytes.length;

test('a JPG is one pixel: tables, frame, scan and end', () => {
  const { bytes } = make('jpg');
  const { segments, rest } = segmentsOf(bytes);
  expect(bytes.readUInt16BE(0)).toBe(0xffd8);
  expect(segments.map(([marker]) => marker)).toEqual([0xffdb, 0xffc0, 0xffc4, 0xffc4, 0xffda]);
  const [quantisation, frame, dc, ac, scan] = segments.map(([, data]) => data);
  expect(quantisation).toHaveLength(65);
  expect(frame?.toString('hex')).toBe('080001000101011100');
  expect([dc, ac].map((table) => table?.toString('hex', 0, 2))).toEqual(['0001', '1001']);
  expect([dc, ac].map((table) => table?.length)).toEqual([18, 18]);
  expect(scan?.toString('hex')).toBe('010100003f00');
  // Two codes of one bit each, padded with ones, then the end of the image.
  expect(rest.toString('hex')).toBe('3fffd9');
});

// A comment takes between 4 and 65537 bytes.
test.each([
  ...[0, 4, 5, 100, 65_533, 65_534, 65_535, 65_536, 65_537, 65_538, 65_539, 65_540, 65_541, 65_542],
  ...[2 * 65_537 - 1, 2 * 65_537, 2 * 65_537 + 1, 2 * 65_537 + 3, 2 * 65_537 + 4],
  ...[5_000_000, LARGEST - 1, LARGEST].map((size) => size - SMALLEST_JPG),
])('a JPG that is %d bytes larger has comments and is otherwise the same', (more) => {
  const { bytes } = make('jpg', SMALLEST_JPG + more);
  const { segments, rest } = segmentsOf(bytes);
  expect(bytes).toHaveLength(SMALLEST_JPG + more);
  const bare = segmentsOf(make('jpg').bytes);
  expect(segments.filter(([marker]) => marker !== 0xfffe)).toEqual(bare.segments);
  expect(rest).toEqual(bare.rest);
  expect(segments.length - bare.segments.length).toBe(Math.ceil(more / 65_537));
});

const SMALLEST_PNG = make('png').bytes.length;

test('a PNG is one pixel: header, data and end', () => {
  const { bytes } = make('png');
  const chunks = chunksOf(bytes);
  expect(bytes.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
  expect(chunks.map(([type]) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  const [header, data, end] = chunks.map(([, content]) => content);
  expect(header?.toString('hex')).toBe('00000001000000010800000000');
  expect(inflateSync(data ?? '').toString('hex')).toBe('0080');
  expect(end).toHaveLength(0);
});

test.each([
  ...[0, 12, 13, 65_535, 65_536, 65_547],
  ...[5_000_000, LARGEST - 1, LARGEST].map((size) => size - SMALLEST_PNG),
])('a PNG that is %d bytes larger has a private chunk and is otherwise the same', (more) => {
  const { bytes } = make('png', SMALLEST_PNG + more);
  const chunks = chunksOf(bytes);
  expect(bytes).toHaveLength(SMALLEST_PNG + more);
  // Lower case at the first, second and fourth place: not needed, private, safe to copy (PNG, 5.4).
  expect(chunks.filter(([type]) => !/^[a-z][a-z][A-Z][a-z]$/.test(type))).toEqual(chunksOf(make('png').bytes));
  expect(chunks).toHaveLength(more === 0 ? 3 : 4);
});

test('a GIF is one pixel: screen, colours, image and end', () => {
  const { bytes } = make('gif');
  expect(bytes.toString('latin1', 0, 6)).toBe('GIF89a');
  expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8), bytes.readUInt8(10)]).toEqual([1, 1, 0x80]);
  const image = bytes.subarray(13 + 2 * 3);
  expect([image.readUInt8(0), image.readUInt16LE(5), image.readUInt16LE(7)]).toEqual([0x2c, 1, 1]);
  // Codes of two bits to begin with, one block of two bytes, no more blocks, the end.
  expect(image.toString('hex', 10)).toBe('02024401003b');
});

test.each(['', 'file', 'file:', 'file:jpg:', 'file:jpg:5MB', ' file:jpg', 'file:jpg\n', 'a file:jpg', 'FILE:jpg'])(
  'the text %j is not a file',
  (text) => {
    expect(fileOf(text)).toBeUndefined();
  },
);

test.each(['exe', 'jpeg', 'JPG'])('a file of the kind %s is rejected, with a list of known kinds', (kind) => {
  const reason = `Failed to make a file of the kind "${kind}": no such kind\nUse one of jpg, png, gif, webp, bmp, svg, txt, empty.`;
  expect(() => fileOf(`file:${kind}`)).toThrow(reason);
});
