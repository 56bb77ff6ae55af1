import type { RequestListener } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { useServer } from '../testing';
import { parseJson } from './exchange';
import { send } from './send';

const ANSWERS: { readonly [path: string]: RequestListener } = {
  '/html': (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  '/empty': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
  '/broken': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":'),
  '/form': (_, response) => response.writeHead(200, { 'content-type': 'application/x-www-form-urlencoded' }).end('a=1'),
  '/multipart': (_, response) => response.writeHead(200, { 'content-type': 'multipart/mixed; boundary=b' }).end('--b'),
  '/image': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  '/untyped': (_, response) => response.writeHead(500).end('Zoë'),
  '/no-content': (_, response) => response.writeHead(204).end(),
  '/moved': (_, response) => response.writeHead(302, { location: '/html' }).end('moved'),
  '/kept': (_, response) => response.writeHead(307, { location: '/html' }).end('kept'),
};

const server = useServer(async (request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) return void answer(request, response);
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
])('what comes is kept as it is: %s', async (_, path, status, text) => {
  const { response } = await post(path);
  expect(response).toMatchObject({ status, text });
});

test('a redirect keeps its address', async () => {
  const { response } = await post('/moved');
  expect(response.headers.location).toBe('/html');
});

test('names of headers are in lower case, repeated ones are joined', async () => {
  const { response } = await post('/echo');
  expect(response.headers).toMatchObject({ 'x-many': 'a, b', 'set-cookie': 'c=1, d=2', 'x-case': 'Kept' });
});

test.each([
  ['JSON', '{"name":"Zoë"}'],
  ['broken JSON', '{"name":'],
  ['a JSON text', '"a"'],
  ['what looks like a form', 'a=1&b=2'],
  ['nothing', ''],
])('what is sent arrives as it is: %s', async (_, text) => {
  const { response } = await post('/echo?a=%2F&b=c+d', text, { authorization: 'Bearer a/+=' });
  expect(parseJson(response.text)).toMatchObject({
    method: 'POST',
    url: '/echo?a=%2F&b=c+d',
    headers: { 'content-type': 'application/json', authorization: 'Bearer a/+=', 'accept-encoding': 'identity' },
    text,
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
  ['the answer is cut off', '/cut'],
])('what is no answer is an error: %s', async (_, path) => {
  await expect(post(path)).rejects.toThrow();
});

test('a server that is not there is an error that says so', async () => {
  // Port 1 is reserved (tcpmux), and nothing serves it on loopback.
  const url = 'http://127.0.0.1:1/contacts';
  await expect(send({ method: 'POST', url, headers: {}, text: '' })).rejects.toThrow('ECONNREFUSED');
});
