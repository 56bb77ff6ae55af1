import { exampleSpec } from '../testing/spec';
import { parseSpec } from './load';
import { operationOf } from './operation-of';

// No file is read, and the parser takes longer to load than all of this.
jest.mock('@apidevtools/swagger-parser', () => ({}));

/** Reads the example with one text replaced. */
function read(right = '', wrong = '') {
  expect(exampleSpec).toContain(right);
  const spec = parseSpec('example.yaml', exampleSpec.replace(right, wrong));
  return operationOf({ ...spec, resolved: spec.document });
}

test('the operation has all that the engine needs', () => {
  expect(read('{ $ref: "#/components/schemas/Contact" }', '{ type: object }')).toEqual({
    method: 'POST',
    path: '/contacts',
    server: 'https://api.example.com/v1',
    mediaType: 'application/json',
    parameters: [],
    body: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', maxLength: 20, default: 'Ada', 'x-source': 'L6' },
        note: { type: 'string', 'x-source': 'L7' },
      },
    },
    contact: { type: 'object', properties: { name: { type: 'string', 'x-source': 'L8' } } },
    examples: { basic: { 'x-source': 'L1', value: { name: 'Ada' } } },
    responses: {
      '201': {
        description: 'Created',
        source: ['L2'],
        mediaType: 'application/json',
        headers: {},
        schema: { type: 'object' },
        examples: {},
      },
      '4XX': { description: 'Refused', source: ['L3', 'L4-5'], headers: {}, examples: {} },
    },
  });
});

test.each([
  ['none', 'servers: [{ url: "https://api.example.com/v1" }]', ''],
  ['an empty list', '[{ url: "https://api.example.com/v1" }]', '[]'],
  ['what OpenAPI uses as none', 'https://api.example.com/v1', '/'],
])('a spec whose servers are %s has no server', (_, right, wrong) => {
  expect(read(right, wrong)).not.toHaveProperty('server');
});

test('headers of a response are in lower case', () => {
  const listed =
    '{ X-Request-Id: { x-source: L3, required: true, schema: { type: integer } }, etag: { x-source: L4 } }';
  const headers = `x-source: L2\n          headers: ${listed}\n`;
  expect(read('x-source: L2\n', headers).responses['201']?.headers).toEqual({
    'x-request-id': { required: true, schema: { type: 'integer' }, 'x-source': 'L3' },
    etag: { required: false, schema: {}, 'x-source': 'L4' },
  });
});

test('parameters have a name, a place and a required flag', () => {
  const parameters = [
    '{ name: id, in: query, required: true, x-source: L1, schema: { type: string } }',
    '{ name: X-Mode, in: header, x-source: [L2, L3] }',
  ];
  expect(read('    post:', `    post:\n      parameters: [${parameters.join(', ')}]`).parameters).toEqual([
    { name: 'id', in: 'query', required: true, 'x-source': 'L1' },
    { name: 'X-Mode', in: 'header', required: false, 'x-source': ['L2', 'L3'] },
  ]);
});

test.each(['[{ name: id, in: path }]', '[{ name: id, in: cookie }]', '[{ in: query }]', '[id]', '{ id: query }'])(
  'parameters are rejected with their line: %s',
  (parameters) => {
    const reading = () => read('    post:', `    post:\n      parameters: ${parameters}`);
    expect(reading).toThrow('Failed to read example.yaml:6: a parameter is neither in the query nor in a header');
  },
);

test('an operation may have no examples', () => {
  expect(read('examples:', 'x-examples:').examples).toEqual({});
});

test('a response may have examples of any value', () => {
  const examples = 'examples: { none: { x-source: L9, value: null }, list: { x-source: [L8], value: [1] } }';
  const { responses } = read('{ schema: { $ref: "#/components/schemas/Contact" } }', `{ ${examples} }`);
  expect(responses['201']?.examples).toEqual({
    none: { 'x-source': 'L9', value: null },
    list: { 'x-source': ['L8'], value: [1] },
  });
});

test.each([
  ['no paths', 'paths:', 'pathless:', 1, '"paths" is missing'],
  ['two paths', '  /contacts:\n', '  /others: {}\n  /contacts:\n', 4, 'it needs exactly one path'],
  [
    'an invalid path',
    'paths:\n  /contacts:',
    'paths: { /contacts: 1 }\nx-paths:\n  /contacts:',
    4,
    'it needs exactly one path',
  ],
  ['another method', '    post:', '    put:', 5, '"content" is missing'],
  ['no media type', 'content:\n', 'content: {}\n        x-content:\n', 7, 'it needs a media type'],
  ['no schema of the body', '    NewContact:', '    OldContact:', 20, '"NewContact" is missing'],
  ['no schema of the contact', '    Contact:', '    Contacts:', 20, '"Contact" is missing'],
  [
    'an invalid response',
    '{ description: Refused, x-source: [L3, L4-5] }',
    'Refused',
    4,
    'the response 4XX is not an object',
  ],
])('a spec with %s is rejected with its line', (_, right, wrong, line, reason) => {
  expect(() => read(right, wrong)).toThrow(`Failed to read example.yaml:${line}: ${reason}\nA spec has one path`);
});
