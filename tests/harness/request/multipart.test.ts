import { createHash } from 'node:crypto';
import { fileOf } from './files';
import { encodeForm } from './multipart';

const BODY = {
  name: 'Zoë "Z" \\ 名',
  note: 'two\r\nlines\n--b\r\n--b--',
  empty: '',
  is_favorite: true,
  is_blocked: false,
  age: 7,
  nothing: null,
  tags: ['a', 'é'],
  avatar: 'file:jpg:2000',
  naïve: 'ü',
  名: '名',
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The fields as a server reads them. */
async function parse(body: Parameters<typeof encodeForm>[0], boundary = 'form-0a1b'): Promise<FormData> {
  const { type, bytes } = encodeForm(body, boundary);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
}

test('every field arrives once, in order, as text or as a file', async () => {
  const { avatar: _, ...texts } = BODY;
  const form = await parse(BODY);
  expect([...form.keys()]).toEqual(Object.keys(BODY));
  const sent = Object.entries(texts).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  expect([...form].filter(([, value]) => typeof value === 'string')).toEqual(sent);
  expect([form.get('is_favorite'), form.get('is_blocked')]).toEqual(['true', 'false']);
});

test.each([
  ['avatar.jpg', 'image/jpeg', 'file:jpg:2000'],
  ['avatar.png', 'image/png', 'file:png'],
  ['avatar.gif', 'image/gif', 'file:gif'],
  ['avatar.txt', 'text/plain', 'file:txt'],
])('a file arrives as it is: %s', async (name, type, avatar) => {
  const file = (await parse({ avatar })).get('avatar');
  expect(file).toMatchObject({ name, type });
  const bytes = file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : undefined;
  expect(bytes?.toString('hex')).toBe(fileOf(avatar)?.bytes.toString('hex'));
});

test('the same body has the same bytes, another boundary others', () => {
  const [first, again, other] = ['a', 'a', 'b'].map((boundary) => encodeForm({ ...BODY }, boundary));
  expect(first?.type).toBe('multipart/form-data; boundary=a');
  expect(again?.type).toBe(first?.type);
  expect(again?.bytes.toString('hex')).toBe(first?.bytes.toString('hex'));
  expect(other?.type).toBe('multipart/form-data; boundary=b');
  expect(other?.bytes.toString('hex')).not.toBe(first?.bytes.toString('hex'));
});

test('a form is read as lines, its file as size and fingerprint', () => {
  const { text, body } = encodeForm({ name: 'Zoë', on: true, avatar: 'file:png:90', again: 'file:png:90' }, 'b');
  const bytes = fileOf('file:png:90')?.bytes ?? Buffer.alloc(0);
  const file = `@avatar.png (image/png, ${bytes.length} bytes, sha256 ${sha256(bytes)})`;
  expect(text).toBe(`name=Zoë\non=true\navatar=${file}\nagain=${file}`);
  expect(body).toEqual({ name: 'Zoë', on: true, avatar: 'file:png:90', again: 'file:png:90' });
});

test('files of other sizes have other fingerprints', () => {
  const texts = ['file:jpg', 'file:jpg:500', 'file:png', 'file:gif'].map((a) => encodeForm({ a }, 'b').text);
  expect(new Set(texts).size).toBe(4);
});

test('an unknown file is rejected', () => {
  expect(() => encodeForm({ avatar: 'file:exe' }, 'b')).toThrow('Failed to make a file of the kind "exe"');
});

test.each([null, [], 'text', 5, {}])('%j has no fields', (body) => {
  const { parts, text, bytes } = encodeForm(body, 'b');
  expect([parts, text]).toEqual([[], '']);
  expect(bytes.toString()).toMatch(/^--b--\r\n$/);
});

test('files of the same name and size are not described as the same', () => {
  const [jpg, png] = ['file:jpg:5000', 'file:png.jpg:5000'].map((file) => encodeForm({ file }, 'b').text);
  expect(jpg).toMatch(/^file=@avatar\.jpg \(image\/jpeg, 5000 bytes, sha256 \w+\)$/);
  expect(png).toMatch(/^file=@avatar\.jpg \(image\/jpeg, 5000 bytes, sha256 \w+\)$/);
  expect(png).not.toBe(jpg);
});
