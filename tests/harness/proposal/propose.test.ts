import { applyPatch } from 'diff';
import { compareDocument } from '../documents/compare';
import { plainLines } from '../documents/plain-text';
import { parseSpec } from '../spec/load';
import { printsOf, SAMPLE, sampleWith } from '../testing/sample-document';
import { citationsOf } from '../traceability/citations';
import { patchOf } from './patch';
import { propose } from './propose';
import { applyEdits, specText } from './spec-text';

const SPEC = `# The guests of a party
components:
  schemas:
    NewContact:
      type: object
      required: [name]
      properties:
        name:
          type: string
          maxLength: 255
          x-source: [L7, L9]
        diet:
          type: string
          enum: [meat, plants] # in this order
          x-source: L10
        seats:
          type: integer
          default: 1
          x-source: L11
        remark:
          type: string
          x-source: L12 # the last one
    Contact:
      type: object
      properties:
        diet:
          type: [string, "null"]
          enum: [meat, plants]
          x-source: [L10, L16]
`;

function proposed(copy: string, { stored = SAMPLE, spec = SPEC } = {}) {
  const [prints, lines] = [printsOf(stored), plainLines(copy)];
  const citations = citationsOf([], [], parseSpec('specs/one.yaml', spec).document);
  const proposals = propose({
    comparison: compareDocument(prints, lines),
    copy: lines,
    citations,
    spec: specText(spec),
  });
  const after = applyEdits(
    spec,
    proposals.flatMap(({ edits }) => edits),
  );
  return { after, proposals };
}

/** The lines of the spec that are new, and those that are gone. */
function edited(copy: string, options?: Parameters<typeof proposed>[1]): readonly string[] {
  const before = options?.spec ?? SPEC;
  const patch = patchOf([{ file: 'specs/one.yaml', before, after: proposed(copy, options).after }]);
  return patch.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
}

const LAST = '| `remark` | string  | No       | Anything that the cook has to know            |\n';
/** The sample with another row below the last one. */
const withRow = (row: string) => sampleWith([LAST, `${LAST}${row}\n`]);
const indented = (...lines: readonly string[]) => lines.map((line) => `+${' '.repeat(10)}${line}`);

test.each([
  [
    'a limit and a description',
    '| `nick` | string | No | Short name, at most 64 characters |',
    ['type: string', 'maxLength: 64', 'description: "Short name, at most 64 characters"'],
  ],
  [
    'values and a default',
    '| `nick` | String | optional | One of `a`, `b` or `c`, defaults to `b` |',
    ['type: string', 'enum: [a, b, c]', 'default: b', 'description: "One of a, b or c, defaults to b"'],
  ],
  [
    'a number with limits',
    '| `nick` | integer | No | Between 1 and 9 |',
    ['type: integer', 'minimum: 1', 'maximum: 9', 'description: Between 1 and 9'],
  ],
  [
    'a truth',
    '| `nick` | bool | No | Whether, default: true |',
    ['type: boolean', 'default: true', 'description: "Whether, default: true"'],
  ],
  [
    'a list',
    '| `nick` | string[] | No | Other names (max 3) |',
    ['type: array', 'maxItems: 3', 'description: Other names (max 3)', 'items:', '  type: string', '  x-source: +L13'],
  ],
  [
    'a map',
    '| `nick` | String{} | No | Names |',
    ['type: object', 'description: Names', 'additionalProperties:', '  type: string'],
  ],
  [
    'a rule that no keyword says',
    '| `nick` | string | No | Must be unique |',
    ['type: string', 'description: Must be unique', '# Not read as a constraint: Must be unique'],
  ],
  [
    'text that YAML or a terminal would obey',
    '| `nick` | string | No | a: b # c \u001b[31m &x *y |',
    [
      'type: string',
      'description: "a: b # c \\\\u001b[31m &x *y"',
      '# Not read as a constraint: a: b # c \\u001b[31m &x *y',
    ],
  ],
])('a new row with %s is read', (_, row, want) => {
  expect(edited(withRow(row))).toEqual(['+        nick:', ...indented(...want, 'x-source: +L13')]);
});

test('a new required row is required', () => {
  const { proposals } = proposed(withRow('| `nick` | string | Yes | Short name |'));
  expect(edited(withRow('| `nick` | string | Yes | Short name |')).slice(0, 3)).toEqual([
    '-      required: [name]',
    '+      required: [name, nick]',
    '+        nick:',
  ]);
  expect(proposals.map(({ sample }) => sample)).toEqual([{ name: 'nick', value: 'Contract test', isRequired: true }]);
});

test('a new row above all others takes what else its neighbour cites', () => {
  const copy = sampleWith(['| `name`', '| `nick` | string | No | Short |\n| `name`']);
  expect(edited(copy)).toEqual([
    '+        nick:',
    ...indented('type: string', 'description: Short', 'x-source: [L7, +L9]'),
  ]);
});

test.each([
  ['a limit', sampleWith(['255', '191']), ['-          maxLength: 255', '+          maxLength: 191']],
  [
    'values, in each schema that has them',
    sampleWith(['`plants`', '`plants`, `fish`']),
    [
      '-          enum: [meat, plants] # in this order',
      '+          enum: [meat, plants, fish] # in this order',
      '-          enum: [meat, plants]',
      '+          enum: [meat, plants, fish]',
    ],
  ],
  [
    'two things',
    sampleWith(['| `seats`  | integer', '| `seats`  | number'], ['to 1)', 'to 2)']),
    ['-          type: integer', '-          default: 1', '+          type: number', '+          default: 2'],
  ],
  [
    'a limit that was not there',
    sampleWith(['cook has to know  ', 'cook has to know, at most 80 characters']),
    ['+          maxLength: 80'],
  ],
  [
    'what is required',
    sampleWith(['No       | What', 'Yes      | What']),
    ['-      required: [name]', '+      required: [name, diet]'],
  ],
  ['only words', sampleWith(['Name of the guest', 'The name of the guest']), []],
  ['only layout', SAMPLE.replaceAll(/ +\|/g, ' |'), []],
])('a changed row changes %s', (_, copy, want) => {
  expect(edited(copy)).toEqual(want);
});

test.each([
  [
    'a removed row',
    SAMPLE.replace(LAST, ''),
    'NewContact/remark',
    'its row L12 is gone: remove it, or cite what documents it now',
  ],
  [
    'a renamed field',
    sampleWith(['`seats`', '`chairs`']),
    'NewContact/seats',
    '`chairs` takes the place of `seats`: rename or replace the property, then follow the compiler',
  ],
  [
    'a row of no known type',
    withRow('| `nick` | Color | No | Short |'),
    undefined,
    'not understood as a row: nick | Color | No | Short',
  ],
  [
    'a row that is there already',
    withRow('| `remark` | string | No | Again |'),
    'NewContact/remark',
    'is there already: cite +L13 in it',
  ],
])('%s is told, and edits nothing', (_, copy, property, says) => {
  const { proposals, after } = proposed(copy);
  expect(proposals.map((each) => [each.property, each.says])).toEqual([[property, [says]]]);
  expect(after).toBe(SPEC);
});

test('lines that are no rows propose nothing', () => {
  expect(proposed(sampleWith(['409', '422'], ['party', 'ball'])).proposals).toEqual([]);
});

const GLUED =
  'FieldTypeRequiredValidationDescription\nnamestringYesmax:255First name\ntypestringNolead, guestContact type\n';
const GLUED_SPEC = `components:
  schemas:
    NewContact:
      properties:
        name:
          maxLength: 255
          x-source: L2
        type:
          enum: [lead, guest]
          x-source: L3
`;
test.each([
  [
    'a new row',
    `${GLUED}emailstringNoemail, max:191, unique per tenantEmail address\n`,
    [
      '+        email:',
      ...indented(
        'type: string',
        'format: email',
        'maxLength: 191',
        'description: Email address',
        '# Not read as a constraint: unique per tenant',
        'x-source: +L4',
      ),
    ],
  ],
  [
    'a new value',
    GLUED.replace('guest', 'guest, vip'),
    ['-          enum: [lead, guest]', '+          enum: [lead, guest, vip]'],
  ],
  ['a new limit', GLUED.replace('255', '191'), ['-          maxLength: 255', '+          maxLength: 191']],
])('%s of a table without gaps is read', (_, copy, want) => {
  expect(edited(copy, { stored: GLUED, spec: GLUED_SPEC })).toEqual(want);
});

const FIELD = '<ParamField body="name" type="string" required>\n  The name\n</ParamField>\n';
test('a component that documents a field is a row', () => {
  const copy = `${FIELD}\n<ParamField body="nick" type="string" default="none">\n  Up to 20 characters\n</ParamField>\n`;
  const spec = 'components:\n  schemas:\n    NewContact:\n      properties:\n        name:\n          x-source: L1-3\n';
  expect(edited(copy, { stored: FIELD, spec })).toEqual([
    '+        nick:',
    ...indented(
      'type: string',
      'maxLength: 20',
      'default: none',
      'description: Up to 20 characters',
      'x-source: +L5-7',
    ),
  ]);
});

test('a patch makes of the spec what is proposed', () => {
  const { after } = proposed(withRow('| `nick` | string | No | Short |'));
  const patch = patchOf([
    { file: 'specs/one.yaml', before: SPEC, after },
    { file: 'other', before: 'a', after: 'a' },
  ]);
  expect(patch).toMatch(
    /^diff --git a\/specs\/one\.yaml b\/specs\/one\.yaml\n--- a\/specs\/one\.yaml\n\+\+\+ b\/specs\/one\.yaml\n@@ /,
  );
  expect(applyPatch(SPEC, patch.slice(patch.indexOf('---')))).toBe(after);
});
