import { exampleSpec } from '../testing';
import { refuseUncited, uncited } from './lint';
import { parseSpec } from './load';
import { operationOf } from './operation-of';

// No test here reads a file, and loading the parser would take longer than all of them.
jest.mock('@apidevtools/swagger-parser', () => ({}));

describe('lint', () => {
  /** The example with one text replaced, not resolved, as the lint reads it. */
  function spec(right = '', wrong = '') {
    expect(exampleSpec).toContain(right);
    return { ...parseSpec('example.yaml', exampleSpec.replace(right, wrong)), resolved: {} };
  }

  test('a spec that cites a source everywhere is accepted', () => {
    expect(uncited(spec())).toEqual([]);
    expect(() => refuseUncited(spec())).not.toThrow();
  });

  test.each([
    ['a property', 'default: Ada, x-source: L6', 'default: Ada', 'example.yaml:25 name'],
    ['an example', 'x-source: L1, ', '', 'example.yaml:12 basic'],
    ['a response', ', x-source: [L3, L4-5]', '', 'example.yaml:18 4XX'],
    ['a parameter', '    post:', '    post:\n      parameters: [{ name: a, in: query }]', 'example.yaml:7 0'],
    [
      'a header',
      'x-source: L2\n',
      'x-source: L2\n          headers: { x-id: { description: a } }\n',
      'example.yaml:17 x-id',
    ],
    [
      'a security scheme',
      'components:\n',
      'components:\n  securitySchemes: { key: { type: http } }\n',
      'example.yaml:20 key',
    ],
    [
      'a property of an item',
      'note: { type: string,',
      'note: { type: array, items: { type: object, properties: { a: {} } },',
      'example.yaml:26 a',
    ],
    [
      'a property named examples',
      'note: { type: string,',
      'examples: { type: string }\n        note: { type: string,',
      'example.yaml:26 examples',
    ],
  ])('%s without a source is reported with file and line', (_, right, wrong, want) => {
    expect(uncited(spec(right, wrong))).toEqual([want]);
  });

  test.each(['', 'L', '85', '[]', '[L1, somewhere]', 'http://docs.example.com', 'lines 1-2', '7'])(
    'an invalid citation does not count: %j',
    (source) => {
      expect(uncited(spec('x-source: L7', `x-source: ${source}`))).toEqual(['example.yaml:26 note']);
    },
  );

  test.each(['L85', 'L140-142', 'https://docs.example.com/errors#409', '[L1, https://docs.example.com]'])(
    'a citation counts: %s',
    (source) => {
      expect(uncited(spec('x-source: L7', `x-source: "${source}"`.replace(/"\[(.*)\]"/, '[$1]')))).toEqual([]);
    },
  );

  test('a reference cites its own source', () => {
    const refer = (more: string) =>
      uncited(spec('note: { type: string, x-source: L7 }', `note: { $ref: "#/components/schemas/Contact"${more} }`));
    expect(refer('')).toEqual(['example.yaml:26 note']);
    expect(refer(', x-source: L7')).toEqual([]);
  });

  test.each([
    ['a property', 'value: { type: string }\n        note: { type: string,'],
    ['a property of an object', 'note: { type: object, properties: { value: { type: string } },'],
    ['a property of an object named value', 'value: { x-source: L1, properties: { value: {} } }\n        note: {'],
  ])('%s that is called value is reported without its source', (_, wrong) => {
    expect(uncited(spec('note: { type: string,', wrong))).toEqual(['example.yaml:26 value']);
  });

  test('a schema inside an example value is data', () => {
    const values = [
      '{ properties: { name: { a: 1 } } }',
      '[{ a: { examples: { b: {} } } }]',
      '{ value: { headers: { c: {} } } }',
    ];
    for (const value of values) expect(uncited(spec('value: { name: Ada }', `value: ${value}`))).toEqual([]);
    const media =
      'application/json: { examples: { created: { x-source: L9, value: { properties: { id: {} } } } }, schema';
    expect(uncited(spec('application/json: { schema', media))).toEqual([]);
  });

  test.each([
    [/, x-source: L8/g, '30 name: it cites no source\nAdd x-source: '],
    [/, x-source: L[78]/g, '26 note: it cites no source (and 1 more)\nAdd x-source: '],
    [/, x-source: L\d/g, '25 name: it cites no source (and 2 more)\nAdd x-source: '],
  ])('the first node is rejected, the others are counted, case %#', (cited, want) => {
    const bare = { ...parseSpec('example.yaml', exampleSpec.replaceAll(cited, '')), resolved: {} };
    expect(() => refuseUncited(bare)).toThrow(`Failed to read example.yaml:${want}`);
  });
});

describe('operation', () => {
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
        '201': { description: 'Created', source: ['L2'], headers: [], schema: { type: 'object' }, examples: {} },
        '4XX': { description: 'Refused', source: ['L3', 'L4-5'], headers: [], examples: {} },
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
    const headers = 'x-source: L2\n          headers: { X-Request-Id: { x-source: L3 }, etag: { x-source: L4 } }\n';
    expect(read('x-source: L2\n', headers).responses['201']?.headers).toEqual(['x-request-id', 'etag']);
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
});
