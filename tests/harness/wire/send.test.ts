import type { RequestListener } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { encodeForm } from '../request/multipart';
import { useServer } from '../testing/server';
import { send } from './send';

const typed = (status: number, type: string, text: string): RequestListener => {
  return (_, response) => response.writeHead(status, { 'content-type': type }).end(text);
};
const ANSWERS: { readonly [path: string]: RequestListener } = {
  '/html': typed(502, 'text/html', '<h1>Bad gateway</h1>'),
  '/empty': typed(200, 'application/json', ''),
  '/broken': typed(200, 'application/json', '{"id":'),
  '/form': typed(200, 'application/x-www-form-urlencoded', 'a=1'),
  '/multipart': typed(200, 'multipart/mixed; boundary=b', '--b'),
  '/image': typed(200, 'image/png', 'PNG'),
  '/untyped': (_, response) => response.writeHead(500).end('Zoë'),
  '/no-content': (_, response) => response.writeHead(204).end(),
  '/moved': (_, response) => response.writeHead(302, { location: '/html' }).end('moved'),
  '/kept': (_, response) => response.writeHead(307, { location: '/html' }).end('kept'),
};

const server = useServer(async (request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) return void answer(request, response);
  if (request.url === '/never') return;
  if (request.url === '/reset') return void request.socket.destroy();
  if (request.url === '/cut') {
    response.writeHead(200, { 'content-length': 100 }).write('{"id":');
    return void setImmediate(() => response.destroy());
  }
  const { method, url, headers } = request;
  response.setHeader('x-many', ['a', 'b']).setHeader('set-cookie', ['c=1', 'd=2']).setHeader('X-Case', 'Kept');
  response.end(JSON.stringify({ method, url, headers, text: await textOf(request) }));
});

const post = (path: string, text = '{}', headers = {}) =>
  send({
    method: 'POST',
    url: `${server.origin}${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    text,
  });

test.each([
  ['HTML', '/html', 502, '<h1>Bad gateway</h1>'],
  ['an empty body', '/empty', 200, ''],
  ['broken JSON', '/broken', 200, '{"id":'],
  ['a form', '/form', 200, 'a=1'],
  ['a broken multipart body', '/multipart', 200, '--b'],
  ['an image', '/image', 200, 'PNG'],
  ['a body without a type', '/untyped', 500, 'Zoë'],
  ['no content', '/no-content', 204, ''],
  ['a redirect', '/moved', 302, 'moved'],
  ['a redirect that keeps the method', '/kept', 307, 'kept'],
])('a response is kept as it is: %s', async (_, path, status, text) => {
  const { response } = await post(path);
  expect(response).toMatchObject({ status, text });
});

test('header names are in lower case, repeated headers are joined', async () => {
  const { response } = await post('/echo');
  expect((await post('/moved')).response.headers.location).toBe('/html');
  expect(response.headers).toMatchObject({ 'x-many': 'a, b', 'set-cookie': 'c=1, d=2', 'x-case': 'Kept' });
});

test.each([
  ['JSON', '{"name":"Zoë"}'],
  ['broken JSON', '{"name":'],
  ['a JSON text', '"a"'],
  ['what looks like a form', 'a=1&b=2'],
  ['nothing', ''],
])('a request arrives as it is: %s', async (_, text) => {
  const { response } = await post('/echo?a=%2F&b=c+d', text, { authorization: 'Bearer a/+=' });
  expect(JSON.parse(response.text)).toMatchObject({
    method: 'POST',
    url: '/echo?a=%2F&b=c+d',
    headers: { 'content-type': 'application/json', authorization: 'Bearer a/+=', 'accept-encoding': 'identity' },
    text,
  });
});

test.each(['GET', 'DELETE'] as const)('a %s is sent as such', async (method) => {
  const { response } = await send({ method, url: `${server.origin}/echo`, headers: {}, text: '' });
  expect(JSON.parse(response.text)).toMatchObject({ method, text: '' });
});

test('a response larger than its limit is an error', async () => {
  const request = { method: 'POST', url: `${server.origin}/html`, headers: {}, text: '' } as const;
  const limits = { timeoutMs: 10_000, maxBytes: '<h1>Bad gateway</h1>'.length };
  await expect(send(request, limits)).resolves.toMatchObject({ response: { status: 502 } });
  await expect(send(request, { ...limits, maxBytes: limits.maxBytes - 1 })).rejects.toThrow(/size/);
});

test('a response slower than its limit is an error', async () => {
  const request = { method: 'POST', url: `${server.origin}/never`, headers: {}, text: '' } as const;
  await expect(send(request, { timeoutMs: 20, maxBytes: 100 })).rejects.toThrow(/20ms exceeded/);
});

test('a form arrives by its bytes', async () => {
  const form = encodeForm({ name: 'Zoë', avatar: 'file:gif' }, 'b');
  const headers = { 'content-type': form.type };
  const url = `${server.origin}/echo`;
  const { response } = await send({ method: 'POST', url, headers, text: form.text, form });
  expect(JSON.parse(response.text)).toMatchObject({
    headers: { ...headers, 'content-length': String(form.bytes.length) },
    text: form.bytes.toString(),
  });
});

test('an exchange holds its request, and when and how long it was under way', async () => {
  const before = Date.now();
  const { request, startedAt, durationMs } = await post('/html');
  expect(request).toMatchObject({ url: `${server.origin}/html`, text: '{}' });
  expect(startedAt.getTime()).toBeGreaterThanOrEqual(before);
  expect(durationMs).toBeGreaterThan(0);
});

test.each([
  ['the connection is reset', '/reset'],
  ['the response is truncated', '/cut'],
])('an invalid response is an error: %s', async (_, path) => {
  await expect(post(path)).rejects.toThrow();
});

test('a missing server is an error that says so', async () => {
  // Port 1 is reserved (tcpmux), and nothing listens on it on loopback.
  const url = 'http://127.0.0.1:1/contacts';
  await expect(send({ method: 'POST', url, headers: {}, text: '' })).rejects.toThrow('ECONNREFUSED');
});
