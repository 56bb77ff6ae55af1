import { mkdirSync, writeFileSync } from 'node:fs';
import { useFolder } from '../testing/folder';
import { useServer } from '../testing/server';
import { exampleSpec } from '../testing/spec';
import type { Spec } from './load';
import { loadSpec, parseSpec } from './load';

const folder = useFolder(beforeAll, afterAll);

/** Loads a spec from `specs/example.yaml` of the folder; files beside it are written first. */
function load(text: string, beside: { readonly [file: string]: string } = {}) {
  mkdirSync(`${folder.path}/specs`, { recursive: true });
  for (const [file, content] of Object.entries({ ...beside, 'specs/example.yaml': text }))
    writeFileSync(`${folder.path}/${file}`, content);
  return loadSpec(`${folder.path}/specs/example.yaml`);
}

const REFERENCE = '$ref: "#/components/schemas/NewContact"';
const SCHEMA = ['paths', '/contacts', 'post', 'requestBody', 'content', 'application/json', 'schema'];
const CREATED = ['paths', '/contacts', 'post', 'responses', '201', 'content', 'application/json', 'schema'];

/** Validating a spec is slow, so one spec with every kind of reference is checked once for all tests. */
describe('a spec', () => {
  let spec: Spec;
  beforeAll(async () => {
    mkdirSync(`${folder.path}/specs/deep`, { recursive: true });
    spec = await load(exampleSpec.replace(REFERENCE, '$ref: "beside.yaml#/A"'), {
      'specs/beside.yaml': 'A: { $ref: "deep/side%20by%20side.yaml#/A" }\n',
      'specs/deep/side by side.yaml': 'A: { type: string, x-source: L9 }\n',
    });
  });

  test('is read as is', () => {
    expect(spec.file).toMatch(/\/specs\/example\.yaml$/);
    expect(spec.document).toHaveProperty(SCHEMA, { $ref: 'beside.yaml#/A' });
    expect(spec.document).toHaveProperty(CREATED, { $ref: '#/components/schemas/Contact' });
  });

  test('is read with its references replaced', () => {
    const contact = { type: 'object', properties: { name: { type: 'string', 'x-source': 'L8' } } };
    expect(spec.resolved).toHaveProperty(CREATED, contact);
  });

  test('is read with the files beside it, and those beside them', () => {
    expect(spec.resolved).toHaveProperty(SCHEMA, { type: 'string', 'x-source': 'L9' });
  });
});

test.each([
  ['an unclosed string', 'openapi: 3.1.0\ninfo:\n  title: "x\n', 4],
  ['a tab', 'openapi: 3.1.0\ninfo:\n\ttitle: x\n', 3],
  ['a key twice', 'openapi: 3.1.0\ninfo: {}\ninfo: {}\n', 3],
  ['two documents', 'openapi: 3.1.0\n---\nopenapi: 3.1.0\n', 2],
  ['a list', '- openapi\n', 1],
  ['nothing', '', 1],
  ['an alias without an anchor', 'openapi: 3.1.0\nx-a: *nobody\n', 2],
  ['an alias that contains itself', 'openapi: 3.1.0\nx-a: &a\n  b: *a\n', 3],
])('not a YAML mapping, reported with its line: %s', async (_, text, line) => {
  await expect(load(text)).rejects.toThrow(new RegExp(`^Failed to read \\S*specs/example\\.yaml:${line}: .+\n.+`));
});

test('a missing spec is reported', async () => {
  const path = `${folder.path}/nobody.yaml`;
  await expect(loadSpec(path)).rejects.toThrow(/^Failed to read \S*nobody\.yaml: no such file\n/);
});

test('invalid OpenAPI is reported with its line', async () => {
  const reason = /^Failed to read \S*specs\/example\.yaml:14: .+\nMake it valid OpenAPI 3\.1\.$/;
  const text = exampleSpec.replace('description: C', 'descripton: C').replace('/contacts:', '/v1/contacts:');
  await expect(load(text)).rejects.toThrow(reason);
});

test('a dangling reference is rejected', async () => {
  const text = exampleSpec.replace('schemas/NewContact"', 'schemas/Nobody"');
  await expect(load(text)).rejects.toThrow(/^Failed to read \S*specs\/example\.yaml:\d+: .*schemas\/Nobody/);
});

const NAME = 'name: { type: string, x-source: L8 }';
const CONTACT = '{ $ref: "#/components/schemas/Contact" }';
/** Each refers to the next one five times. */
const multiplied = Array.from({ length: 12 }, (_, level) => {
  const next = `{ $ref: "#/components/schemas/B${level + 1}" }`;
  return `    B${level}: { properties: { a: ${next}, b: ${next}, c: ${next}, d: ${next}, e: ${next} } }\n`;
});

test.each([
  ['directly', `${exampleSpec}    Loop: { $ref: "#/components/schemas/Loop" }\n`, 31, 'is circular'],
  [
    'through another',
    `${exampleSpec}    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n`,
    32,
    'is circular',
  ],
  ['from inside', exampleSpec.replace(NAME, `name: ${CONTACT}`), 30, 'is circular'],
  [
    'from inside another',
    `${exampleSpec.replace(NAME, 'name: { $ref: "#/components/schemas/A" }')}    A: { not: ${CONTACT} }\n`,
    31,
    'is circular',
  ],
  ['to the whole', `${exampleSpec}    A: { $ref: "#" }\n`, 31, 'is circular'],
  ['beyond the limit', exampleSpec + multiplied.join(''), 36, 'references expand it to more than 100000 nodes'],
])('endless references are rejected: %s', async (_, text, line, reason) => {
  await expect(load(text)).rejects.toThrow(
    new RegExp(`^Failed to read \\S*specs/example\\.yaml:${line}: .*${reason}\n`),
  );
});

test.each(['1000001', '99999999999', '1e999'])('a limit of %s is rejected', async (limit) => {
  const reason =
    /^Failed to read \S*specs\/example\.yaml:25: maxLength \S+ is more than 1000000, which no case can send\n/;
  await expect(load(exampleSpec.replace('maxLength: 20', `maxLength: ${limit}`))).rejects.toThrow(reason);
});

test('a negative limit is rejected', async () => {
  const reason = /^Failed to read \S*specs\/example\.yaml:25: maxLength -1 is negative\n/;
  await expect(load(exampleSpec.replace('maxLength: 20', 'maxLength: -1'))).rejects.toThrow(reason);
});

describe('a file beside the spec obeys the same rules', () => {
  const refers = `${exampleSpec}    A: { $ref: "beside.yaml#/A" }\n`;

  test.each([
    ['a reference back', 'A: { not: { $ref: "example.yaml#/components/schemas/A" } }\n', 'circular'],
    ['an alias that contains itself', 'A: &a\n  not: *a\n', 'specs/beside\\.yaml:2: the alias \\*a is part of'],
    ['YAML syntax', 'A: [\n', 'specs/beside\\.yaml:2: Flow sequence'],
  ])('%s', async (_, beside, reason) => {
    await expect(load(refers, { 'specs/beside.yaml': beside })).rejects.toThrow(
      new RegExp(`^Failed to read .*${reason}`),
    );
  });
});

test.each([
  ['OpenAPI 3.0', 'openapi: 3.0.3', 1],
  ['OpenAPI 3.2', 'openapi: 3.2.0', 1],
  ['no version', 'openapi: 3.1', 1],
  ['a version that is not a string', 'openapi: [3.1.0]', 1],
  ['Swagger', 'swagger: "2.0"', 1],
  ['a version further down', 'x-first: 1\nopenapi: 3.0.3', 2],
])('what is not OpenAPI 3.1 is rejected with its line: %s', async (_, version, line) => {
  await expect(load(`${version}\ninfo: {}\npaths: {}\n`)).rejects.toThrow(
    new RegExp(`^Failed to read \\S*specs/example\\.yaml:${line}: it is not OpenAPI 3\\.1\nMake it valid`),
  );
});

test.each([
  'http://127.0.0.1:1/contact.yaml',
  'HTTPS://example.com/a.yaml#/A',
  '//example.com/contact.yaml',
  'file:///etc/hosts',
  '/etc/hosts',
  '../outside.yaml#/A',
  'inner/../../outside.yaml#/A',
  '../specs-2/outside.yaml',
  '%2e%2e/outside.yaml#/A',
  '%2E%2e%2Foutside.yaml#/A',
  'inner/%2e%2e/%2e%2e/outside.yaml#/A',
  '%2Fetc/hosts',
  '',
])('a reference out of the folder is rejected: %s', async (reference) => {
  const text = `openapi: 3.1.0\npaths:\n  /contacts:\n    $ref: "${reference}"\n`;
  await expect(load(text, { 'outside.yaml': 'A: { type: string }\n' })).rejects.toThrow(
    new RegExp(`specs/example\\.yaml:4: \\$ref "${reference}" points outside \\S*specs/\n`),
  );
});

const REFERS = 'openapi: 3.1.0\npaths:\n  /contacts:\n    $ref: "beside.yaml#/A"\n';

test.each(['../', '%2e%2e/', '%2E./', 'FOLDER/', 'file://FOLDER/'])(
  'a file beside the spec may not refer outside either: %s',
  async (way) => {
    const reference = `${way.replace('FOLDER', folder.path)}outside.yaml#/A`;
    const files = { 'outside.yaml': 'A: { type: string }\n', 'specs/beside.yaml': `A: { $ref: "${reference}" }\n` };
    await expect(load(REFERS, files)).rejects.toThrow(
      /^Failed to read \S*specs\/example\.yaml:\d+: Unable to resolve \$ref pointer "\S*outside\.yaml/,
    );
  },
);

let requests = 0;
const server = useServer((_, response) => {
  requests++;
  response.end('A: { type: string }\n');
});

test('a file beside the spec may not refer to the network either', async () => {
  const beside = { 'specs/beside.yaml': `A: { $ref: "${server.origin}/a.yaml#/A" }\n` };
  await expect(load(REFERS, beside)).rejects.toThrow(/^Failed to read \S*specs\/example\.yaml:\d+: .*127\.0\.0\.1/);
  expect(requests).toBe(0);
});

const parsed = parseSpec('example.yaml', exampleSpec);

test.each<[readonly (string | number)[], number]>([
  [['info', 'title'], 2],
  [['servers', 0, 'url'], 3],
  [['paths', '/contacts', 'post', 'responses', '4XX'], 18],
  [['paths', '/contacts', 'post', 'responses', '201', 'x-source'], 16],
  [['info', 'nobody', 'at', 'all'], 2],
  [['nobody'], 1],
  [[], 1],
])('the line of a node, case %#', (keys, line) => {
  expect(parsed.lineOf(keys)).toBe(line);
});
