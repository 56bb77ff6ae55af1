import { exampleSpec } from '../testing/spec';
import { parseSpec } from './load';
import { operationOf } from './operation-of';

// No file is read, and the parser takes longer to load than all of this.
jest.mock('@apidevtools/swagger-parser', () => ({}));

/** Reads the example with one text in place of another. */
function read(right: string, wrong: string) {
  expect(exampleSpec).toContain(right);
  const spec = parseSpec('example.yaml', exampleSpec.replace(right, wrong));
  return () => operationOf({ ...spec, resolved: spec.document });
}

const POST = '    post:\n';

test.each([
  ['another method', POST, `    put: {}\n${POST}`, 'example.yaml:6: /contacts has put, and only its post is tested'],
  ['parameters of the path', POST, `    parameters: []\n${POST}`, 'example.yaml:6: /contacts has parameters'],
  ['a path with a parameter', '/contacts:', '/a/{b}:', 'example.yaml:5: the path /a/{b} has a parameter'],
  ['another path', POST, `${POST}      {}\n  /more:\n    post:\n`, 'it needs exactly one path'],
  [
    'a path parameter',
    POST,
    `${POST}      parameters: [{ name: b, in: path }]\n`,
    ':7: the parameter b is in the path',
  ],
  ['a cookie', POST, `${POST}      parameters: [{ name: b, in: cookie }]\n`, ':7: the parameter b is in the cookie'],
  [
    'a constraint of a parameter',
    POST,
    `${POST}      parameters: [{ name: b, in: query, schema: { type: string, maxLength: 3 } }]\n`,
    'example.yaml:7: maxLength of the parameter b derives no case',
  ],
  ['servers of its own', POST, `${POST}      servers: []\n`, 'example.yaml:7: the post has servers of its own'],
  ['urlencoded', 'application/json:\n', 'application/x-www-form-urlencoded:\n', 'cannot be sent'],
  [
    'two media types',
    'application/json:\n',
    'multipart/form-data: {}\n          application/json:\n',
    'application/json is a second media type',
  ],
  [
    'another schema',
    '{ $ref: "#/components/schemas/NewContact" }',
    '{ type: object }',
    'example.yaml:10: it is not NewContact',
  ],
  ['a default response', '4XX:', 'default:', 'example.yaml:18: default is not a status'],
  [
    'two media types of a response',
    '{ application/json: {',
    '{ text/html: {}, application/json: {',
    'is a second media type of 201',
  ],
  ['a schema of nothing', '    Contact:\n', '    Unused: {}\n    Contact:\n', 'nothing refers to the schema Unused'],
])('%s is refused', (_, right, wrong, reason) => {
  expect(read(right, wrong)).toThrow(reason);
});

test('several mistakes are reported together', () => {
  const twice = read(POST, `    put: {}\n    get: {}\n${POST}`);
  expect(twice).toThrow(/has put.*\n.*\n.*has get/);
});
