import { mkdirSync, writeFileSync } from 'node:fs';
import { exampleSpec, useFolder, useServer } from '../testing';
import { loadSpec, parseSpec, walk } from './load';

const folder = useFolder();

/** Loads a spec from `specs/example.yaml` of the folder; what stands beside it is written first. */
function load(text: string, beside: { readonly [file: string]: string } = {}) {
  mkdirSync(`${folder.path}/specs`);
  for (const [file, content] of Object.entries({ ...beside, 'specs/example.yaml': text }))
    writeFileSync(`${folder.path}/${file}`, content);
  return loadSpec(`${folder.path}/specs/example.yaml`);
}

test('a spec is read as it stands, and with its references replaced', async () => {
  const { file, document, resolved } = await load(exampleSpec);
  expect(file).toMatch(/\/specs\/example\.yaml$/);
  const schemaOf = (schema: object) => ({
    paths: { '/contacts': { post: { requestBody: { content: { 'application/json': { schema } } } } } },
  });
  expect(document).toMatchObject(schemaOf({ $ref: '#/components/schemas/NewContact' }));
  expect(resolved).toMatchObject(schemaOf({ type: 'object', required: ['name'] }));
});

test.each([
  ['a text that is not closed', 'openapi: 3.1.0\ninfo:\n  title: "x\n', 4],
  ['a tab', 'openapi: 3.1.0\ninfo:\n\ttitle: x\n', 3],
  ['a key twice', 'openapi: 3.1.0\ninfo: {}\ninfo: {}\n', 3],
  ['two documents', 'openapi: 3.1.0\n---\nopenapi: 3.1.0\n', 2],
  ['a list', '- openapi\n', 1],
  ['nothing', '', 1],
])('no YAML mapping, told with its line: %s', async (_, text, line) => {
  await expect(load(text)).rejects.toThrow(new RegExp(`^Failed to read \\S*specs/example\\.yaml:${line}: .+\n.+`));
});

test('a spec that is not there is told', async () => {
  const path = `${folder.path}/nobody.yaml`;
  await expect(loadSpec(path)).rejects.toThrow(/^Failed to read \S*nobody\.yaml: .*ENOENT/);
});

test('what is not valid OpenAPI is told with its line', async () => {
  const reason = /^Failed to read \S*specs\/example\.yaml:15: .+\nMake it valid OpenAPI 3\.1\.$/;
  const text = exampleSpec.replace('description: C', 'descripton: C').replace('/contacts:', '/v1/contacts:');
  await expect(load(text)).rejects.toThrow(reason);
});

test('a reference to nothing is refused', async () => {
  const text = exampleSpec.replace('schemas/NewContact"', 'schemas/Nobody"');
  await expect(load(text)).rejects.toThrow(/^Failed to read \S*specs\/example\.yaml:\d+: .*schemas\/Nobody/);
});

const REFERENCE = '$ref: "#/components/schemas/NewContact"';

test.each([
  'http://127.0.0.1:1/contact.yaml',
  'HTTPS://example.com/a.yaml#/A',
  '//example.com/contact.yaml',
  'file:///etc/hosts',
  '/etc/hosts',
  '../outside.yaml#/A',
  'inner/../../outside.yaml#/A',
  '../specs-2/outside.yaml',
  '',
])('a reference that leads out is refused: %s', async (reference) => {
  const text = exampleSpec.replace(REFERENCE, `$ref: "${reference}"`);
  await expect(load(text, { 'outside.yaml': 'A: { type: string }\n' })).rejects.toThrow(
    new RegExp(`specs/example\\.yaml:10: \\$ref "${reference}" leads out of \\S*specs/\n`),
  );
});

test('a reference to a file beside the spec is followed', async () => {
  const text = exampleSpec.replace(REFERENCE, '$ref: "beside.yaml#/A"');
  const { resolved } = await load(text, { 'specs/beside.yaml': 'A: { type: string, x-source: L9 }\n' });
  const keys = ['paths', '/contacts', 'post', 'requestBody', 'content', 'application/json', 'schema'];
  expect(resolved).toHaveProperty(keys, { type: 'string', 'x-source': 'L9' });
});

let requests = 0;
const server = useServer((_, response) => {
  requests++;
  response.end('A: { type: string }\n');
});

test('a file beside the spec may not lead to the network either', async () => {
  const text = exampleSpec.replace(REFERENCE, '$ref: "beside.yaml#/A"');
  const beside = { 'specs/beside.yaml': `A: { $ref: "${server.origin}/a.yaml#/A" }\n` };
  await expect(load(text, beside)).rejects.toThrow(/^Failed to read \S*specs\/example\.yaml:\d+: .*127\.0\.0\.1/);
  expect(requests).toBe(0);
});

test.each<[readonly (string | number)[], number]>([
  [['info', 'title'], 2],
  [['servers', 0, 'url'], 3],
  [['paths', '/contacts', 'post', 'responses', '4XX'], 18],
  [['paths', '/contacts', 'post', 'responses', '201', 'x-source'], 16],
  [['info', 'nobody', 'at', 'all'], 2],
  [['nobody'], 1],
  [[], 1],
])('the line of a node, case %#', (keys, line) => {
  expect(parseSpec('example.yaml', exampleSpec).lineOf(keys)).toBe(line);
});

test('a walk visits every mapping with its keys, the outermost first', () => {
  const visited: unknown[] = [];
  walk({ a: [{ b: {} }, 1, [{ c: 2 }]], d: null }, ['root'], (_, keys) => visited.push(keys.join('/')));
  expect(visited).toEqual(['root', 'root/a/0', 'root/a/0/b', 'root/a/2/0']);
});
