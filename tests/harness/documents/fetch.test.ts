import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchDocument } from './fetch';

let listener: RequestListener = (_, response) => response.end();
const server = createServer((request, response) => listener(request, response));
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves one answer at every address. */
function serve(status: number, headers: Record<string, string>, body: string | Buffer = ''): void {
  listener = (_, response) => response.writeHead(status, headers).end(body);
}

test.each([
  ['Markdown', 'text/markdown; charset=utf-8', Buffer.from('# Gäste\n')],
  ['a page', 'text/html', Buffer.from('# Gäste\n')],
  ['another charset', 'text/plain; charset=iso-8859-1', Buffer.from('# Gäste\n', 'latin1')],
])('%s is read as text', async (_, type, body) => {
  serve(200, { 'content-type': type }, body);
  expect(await fetchDocument(`${base}/page.md`)).toBe('# Gäste\n');
});

test('a redirect within the site is followed', async () => {
  listener = (request, response) =>
    request.url === '/old' ? response.writeHead(302, { location: '/new' }).end() : response.end('text');
  expect(await fetchDocument(`${base}/old`)).toBe('text');
});

test.each<[string, () => void, string]>([
  ['a status other than 200', () => serve(404, {}, 'not found'), 'the server responds with 404'],
  [
    'a redirect to another site',
    () => serve(302, { location: 'https://login.example.com/' }),
    'it redirects to another site, https://login.example.com',
  ],
  ['redirects without end', () => serve(302, { location: '/again' }), 'it redirects more than 5 times'],
  ['what is no text', () => serve(200, { 'content-type': 'image/png' }), 'it is image/png, and no text'],
  ['bytes that are not of its charset', () => serve(200, {}, Buffer.from([0xff])), 'it is not valid utf-8'],
  ['too much', () => serve(200, {}, Buffer.alloc(4 * 1024 * 1024 + 1, 'a')), 'it is larger than 4 MiB'],
])('%s is refused', async (_, prepare, reason) => {
  prepare();
  await expect(fetchDocument(`${base}/page`)).rejects.toThrow(
    `Failed to fetch ${base}/page: ${reason}\nSave the document`,
  );
});

test('a server that does not answer in time is refused', async () => {
  listener = () => undefined;
  await expect(fetchDocument(`${base}/page`, 50)).rejects.toThrow('it takes longer than 0.05 s');
});

test.each([
  ['http://docs.example.com/page', 'plain http: is for loopback only'],
  ['https://', 'is not a URL'],
])('the address %s is refused', async (address, reason) => {
  await expect(fetchDocument(address)).rejects.toThrow(reason);
});

test('a connection that is refused is told in the words of the system', async () => {
  await expect(fetchDocument('http://127.0.0.1:1/page')).rejects.toThrow(
    /^Failed to fetch http:\/\/127\.0\.0\.1:1\/page: \S/,
  );
});
