import type { Change, SetupStep, WrittenCase } from '../../../../contracts/contract';
import type { Expectation, Relation } from '../../../../contracts/expectation';
import type { Case } from '../../model';
import { plan } from '../../plan/plan';
import type { Operation } from '../../spec-model';
import { bareContract, bareOperation } from '../../testing/example';
import { clausesPage } from '../clauses-page';
import type { KeyOf } from './members';

const operation: Operation = {
  ...bareOperation,
  contact: { type: 'object', required: ['id'], properties: { id: { type: 'integer', 'x-source': 'L1' } } },
};

/** The lines that the page shows of a written case, from its name on. */
function linesOf(testCase: Partial<WrittenCase>): readonly string[] {
  const contract = {
    ...bareContract,
    clauses: [{ 'a.b': { says: 'MUST be so', source: 'L1', cases: [{ name: 'a case', expect: {}, ...testCase }] } }],
  } as const;
  return shown(clausesPage(contract, operation, plan('example', contract, operation)));
}

function shown(page: string): readonly string[] {
  const [, lines = ''] = /\n- \*\*a case\*\*(.*?)\n\n/s.exec(page) ?? [];
  return lines.split('\n');
}

/** Whether all of these cases look different, also from an empty one. */
function allDiffer(examples: readonly Partial<WrittenCase>[]): boolean {
  const looks = [{}, ...examples].map((testCase) => linesOf(testCase).join('\n'));
  return new Set(looks).size === looks.length;
}

describe('what must come back', () => {
  const EXPECTATIONS = {
    status: [{ status: [201, 200, '4XX'] }, '201, 200 or 4XX'],
    code: [{ code: 'A_CODE' }, 'any status, code `A_CODE`'],
    message: [{ message: 'It is "taken"' }, 'any status, message `"It is \\"taken\\""`'],
    fields: [{ fields: ['phone', 'name'] }, 'any status, names `phone`, `name`'],
    json: [{ json: true }, 'any status, content type and body are JSON'],
    body: [{ body: '422' }, 'any status, content type and body are as documented'],
    header: [{ header: ['201', 'x-id'] }, 'any status, the header `x-id` is as documented'],
    holds: [{ holds: [{ present: '$created#/id' }] }, 'any status, the contact’s `id` is present'],
    onSuccess: [
      { onSuccess: [{ present: '$created#/id' }] },
      'any status, where it succeeds, the contact’s `id` is present',
    ],
    observe: [{ observe: ['$created#/id'] }, 'any status, the contact’s `id` is reported, whatever it is'],
  } satisfies { readonly [Member in keyof Expectation]-?: readonly [Expectation, string] };

  test('a status that is reported is so on the first line', () => {
    expect(linesOf({ expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] } })).toEqual([
      ': the valid request → 2XX or 4XX (reported)',
    ]);
  });

  test.each(Object.values(EXPECTATIONS))('%j', (expect_, want) => {
    expect(linesOf({ expect: expect_ })).toEqual([`: the valid request → ${want}`]);
  });

  test('each member changes the page', () => {
    expect(allDiffer(Object.values(EXPECTATIONS).map(([each]) => ({ expect: each })))).toBe(true);
  });

  test('is in one line', () => {
    const all = {
      status: 422,
      code: 'VALIDATION_ERROR',
      message: 'First name is required',
      fields: ['firstname'],
    } as const;
    expect(linesOf({ request: [{ op: 'remove', path: '/body/firstname' }], expect: all })).toEqual([
      ': without `firstname` → 422, code `VALIDATION_ERROR`, message `"First name is required"`, names `firstname`',
    ]);
  });

  test('has a line for each of several relations', () => {
    const several = { status: 201, holds: [{ present: '$created#/id' }], observe: ['$created#/note'] } as const;
    expect(linesOf({ expect: several })).toEqual([
      ': the valid request → 201',
      '  - the contact’s `id` is present',
      '  - the contact’s `note` is reported, whatever it is',
    ]);
  });

  test('is never cut', () => {
    const message = 'x'.repeat(500);
    expect(linesOf({ expect: { message } }).join()).toContain(`\`"${message}"\``);
    expect(linesOf({ expect: { holds: [{ equal: ['$created', message] }] } }).join()).toContain(message);
  });
});

describe('a relation', () => {
  const either = { anyOf: [{ absent: '$created#/a' }, { iso8601: '$created#/a' }], because: 'it is *open*' } as const;
  const RELATIONS = {
    equal: [{ equal: ['$created#/a', '$request.body#/a'] }, 'the contact’s `a` equals the `a` that was sent'],
    unequal: [
      { unequal: ['$created#/a', '$before.0.created#/a'] },
      'the contact’s `a` is present and differs from the contact’s `a` in setup request 1',
    ],
    includes: [{ includes: ['$created#/a', { b: [1] }] }, 'the contact’s `a` includes `{ "b": [ 1 ] }`'],
    text: [{ text: ['$created#/a', 1] }, 'the contact’s `a` equals, as text, `1`'],
    endsWith: [{ endsWith: ['$created#/a', '$created#/id'] }, 'the contact’s `a` ends with the contact’s `id`'],
    sameNames: [
      { sameNames: ['$created#/a', ['x', 'y-{$run}']] },
      'the contact’s `a` is, in any order and letter case, `[ "x", "y-{$run}" ]`',
    ],
    includesNames: [
      { includesNames: ['$created#/a', '$request.body#/a'] },
      'the contact’s `a` includes, in any order and letter case, the `a` that was sent',
    ],
    sameItems: [
      { sameItems: ['$created#/a', '$request.body#/a'] },
      'the contact’s `a` has, in any order, the items, and no others, of the `a` that was sent',
    ],
    constant: [{ constant: '$created#/a' }, 'the contact’s `a` is the same in every answer of the run'],
    pattern: [{ pattern: ['$response.header.x-id', '\\d+|`'] }, 'the header `x-id` matches `` \\d+|` `` in full'],
    digits: [
      { digits: ['$created#/a', '$request.header.x-a'] },
      'the contact’s `a` has the same digits as the header `x-a` that was sent',
    ],
    contains: [{ contains: ['$created#/a/*/id', 7] }, 'the contact’s `a/*/id` contains `7`'],
    sameSize: [{ sameSize: ['$created#/a', ['x']] }, 'the contact’s `a` has as many members as `[ "x" ]`'],
    distinct: [
      { distinct: ['$created#/id', '$request.body#/a'] },
      'the contact’s `id` is unique among contacts that differ in the `a` that was sent',
    ],
    atLeast: [
      { atLeast: ['$response.anywhere#/a', '$response.body#/b'] },
      '`a`, anywhere in the body, is at least the body’s `b`',
    ],
    present: [{ present: '$created#/a' }, 'the contact’s `a` is present'],
    absent: [{ absent: '$response.body' }, 'the body is absent'],
    empty: [{ empty: '$created#/a' }, 'the contact’s `a` is absent, null or empty'],
    type: [{ type: ['$created', ['object', 'array', 'null']] }, 'the contact is an object, a list or null'],
    iso8601: [{ iso8601: '$created#/a' }, 'the contact’s `a` is an ISO 8601 date and time'],
    withinSeconds: [{ withinSeconds: ['$created#/a', 300] }, 'the contact’s `a` is within 300 s of the request'],
    schema: [{ schema: '/id' }, 'the contact’s `id` is a whole number'],
    anyOf: [
      either,
      'the contact’s `a` is absent, or the contact’s `a` is an ISO 8601 date and time (because it is \\*open\\*)',
    ],
    because: [
      { ...either, because: 'of more' },
      'the contact’s `a` is absent, or the contact’s `a` is an ISO 8601 date and time (because of more)',
    ],
  } satisfies { readonly [Member in KeyOf<Relation>]: readonly [Relation, string] };

  test.each(Object.values(RELATIONS))('%j', (relation, want) => {
    expect(linesOf({ expect: { holds: [relation] } })).toEqual([`: the valid request → any status, ${want}`]);
  });

  test('each one changes the page', () => {
    const relations: readonly Relation[] = Object.values(RELATIONS).map(([relation]) => relation);
    expect(allDiffer(relations.map((relation) => ({ expect: { holds: [relation] } })))).toBe(true);
  });

  test.each([
    ['$created#', 'the contact'],
    ['$request.body#', 'the body that was sent'],
    ['$before.1.response.body#/id', 'the body’s `id` in setup request 2'],
    ['$before.0.statusCode', 'the status in setup request 1'],
    ['{$request.body#/a}@c.us', 'the `a` that was sent followed by `"@c.us"`'],
    ['+{$created#/a}{$statusCode}', '`"+"` followed by the contact’s `a` followed by the status'],
    ['Ada {$run}', '`"Ada {$run}"`'],
    ['{$unique.phone}', '`{$unique.phone}`'],
    ['$setting.NAME', '`{$setting.NAME}`'],
    [null, '`null`'],
    ['', '`""`'],
  ])('has the operand %j in words', (operand, want) => {
    expect(linesOf({ expect: { status: 200, holds: [{ present: operand }] } })).toEqual([
      `: the valid request → 200, ${want} is present`,
    ]);
  });
});

describe('a request', () => {
  const CHANGES = {
    add: [
      { op: 'add', path: '/body/group', value: '{$setting.EXAMPLE_SOURCE_ID}' },
      'with `group` = `{$setting.EXAMPLE_SOURCE_ID}`',
    ],
    replace: [{ op: 'replace', path: '/body/tags/0', value: { a: [1, 'b'] } }, '`tags/0` = `{ "a": [ 1, "b" ] }`'],
    remove: [{ op: 'remove', path: '/body/name' }, 'without `name`'],
  } satisfies { readonly [Operation in Change['op']]: readonly [Change, string] };

  test.each<readonly [Change, string]>([
    ...Object.values(CHANGES),
    [
      { op: 'replace', path: '/body', value: { name: '{$unique.name}', '{$run}': null } },
      'the whole body = `{ "name": {$unique.name}, "{$run}": null }`',
    ],
    [{ op: 'remove', path: '/body' }, 'without the whole body'],
    [{ op: 'remove', path: '/headers/authorization' }, 'without the header `authorization`'],
    [{ op: 'add', path: '/query/page', value: '' }, 'with the query parameter `page` = `""`'],
    [{ op: 'replace', path: '/body/name', value: '_`a`|<b>\\\n\u202e' }, '`name` = ``"_`a`|<b>\\\\\\n\\u202e"``'],
    [
      { op: 'replace', path: '/body/name', value: 'é'.repeat(256) },
      `\`name\` = \`"${'é'.repeat(40)}…${'é'.repeat(10)}"\` (256 characters)`,
    ],
    [
      { op: 'replace', path: '/body/tags', value: ['x'.repeat(121)] },
      `\`tags\` = \`[ "${'x'.repeat(40)}…${'x'.repeat(10)} (121 characters)" ]\``,
    ],
    [{ op: 'replace', path: '/body/name', value: 'x'.repeat(120) }, `\`name\` = \`"${'x'.repeat(120)}"\``],
  ])('%#: %j', (change, want) => {
    expect(linesOf({ request: [change] })).toEqual([`: ${want} → any status`]);
  });

  test('is a list of changes', () => {
    const request = [CHANGES.remove[0], CHANGES.replace[0]];
    expect(linesOf({ request })).toEqual([': without `name`, `tags/0` = `{ "a": [ 1, "b" ] }` → any status']);
  });

  test.each([
    ['', 'an empty raw body'],
    ['{"a": ', 'the raw body `{"a": `'],
    ['--a\r\nb', 'the raw body `--a\\r\\nb`'],
    ['x'.repeat(300), `the raw body \`${'x'.repeat(40)}…${'x'.repeat(10)}\` (300 characters)`],
  ])('may be a raw body: %j', (raw, want) => {
    expect(linesOf({ raw })).toEqual([`: ${want} → any status`]);
    expect(linesOf({ raw, request: [CHANGES.remove[0]] })).toEqual([`: without \`name\`, ${want} → any status`]);
  });

  const STEPS = {
    name: [{ name: 'it *exists*' }, 'it \\*exists\\* (the valid request → 2XX)'],
    request: [{ name: 'it exists', request: [CHANGES.remove[0]] }, 'it exists (without `name` → 2XX)'],
    status: [{ name: 'it is rejected', status: '4XX' }, 'it is rejected (the valid request → 4XX)'],
  } satisfies { readonly [Member in keyof SetupStep]-?: readonly [SetupStep, string] };

  test.each(Object.values(STEPS))('may come after a setup request: %j', (step, want) => {
    expect(linesOf({ before: [step] })).toEqual([`: first ${want}, then the valid request → any status`]);
  });

  test('comes after all setup requests', () => {
    expect(linesOf({ before: [{ name: 'a' }, { name: 'b', status: 409 }], request: [CHANGES.remove[0]] })).toEqual([
      ': first a (the valid request → 2XX), then b (the valid request → 409), then without `name` → any status',
    ]);
  });
});

describe('a case', () => {
  const PLAIN: Case = { name: 'a case', before: [], request: [], needs: [], exempt: [], expect: {} };
  const CASES = {
    name: [{ name: 'a *case*' }, '- **a \\*case\\***: the valid request → any status'],
    before: [
      { before: [{ name: 'it exists' }] },
      '- **a case**: first it exists (the valid request → 2XX), then the valid request → any status',
    ],
    request: [{ request: [{ op: 'remove', path: '/body' }] }, '- **a case**: without the whole body → any status'],
    raw: [{ raw: '{}' }, '- **a case**: the raw body `{}` → any status'],
    needs: [
      { needs: [{ ability: 'a server fault' }, { setting: 'GROUP', what: 'a _group_' }] },
      '- **a case** (needs a server fault; GROUP, a \\_group\\_): the valid request → any status',
    ],
    read: [
      { before: [{ name: 'it exists' }], read: { by: 'id', of: 0 } },
      '- **a case**: first it exists (the valid request → 2XX), then the contact of setup request 1 is read by its id → any status',
    ],
    exempt: [
      { exempt: ['example/response.name'] },
      '- **a case** (exempt from `example/response.name`): the valid request → any status',
    ],
    expect: [{ expect: { status: 201 } }, '- **a case**: the valid request → 201'],
    asIn: [
      { asIn: ['example/response.name', 'example/response.id'], exempt: ['example/response.name'] },
      '- **a case**: the valid request → any status\n  - what was sent comes back as in `response.name` and `response.id`\n',
    ],
    atOnce: [
      { atOnce: { requests: [[], [{ op: 'remove', path: '/body' }]], succeeds: 'one' } },
      '- **a case**: the valid request, at the same time the same and one (without the whole body), of which one succeeds at most, and each other → any status',
    ],
    derived: [
      { derived: { keyword: 'type', at: '/name' } },
      'Source: L1. Rejected requests break only `type` of `name`.',
    ],
  } satisfies { readonly [Member in keyof Case]-?: readonly [Partial<Case>, string] };

  function pageWith(...cases: readonly Partial<Case>[]): string {
    const clause = {
      id: 'example/a.b',
      provider: 'example',
      level: 'MUST',
      says: 'MUST be so',
      source: ['L1'],
    } as const;
    const planned = cases.map((testCase) => ({ ...PLAIN, ...testCase }));
    return clausesPage(bareContract, operation, [{ ...clause, cases: planned }]);
  }

  test.each(Object.values(CASES))('shows what is special in it: %j', (each, want) => {
    expect(pageWith({})).not.toContain(want);
    expect(pageWith(each)).toContain(`${want}\n`);
  });

  test.each<readonly [readonly Case['derived'][], string]>([
    [[undefined], ''],
    [['valid', undefined], ' Every request is valid.'],
    [[{ keyword: 'required', at: '' }, 'valid'], ' Rejected requests break only `required` of the body.'],
    [
      [
        { keyword: 'type', at: '/a/0' },
        { keyword: 'enum', at: '/a/0' },
        { keyword: 'type', at: '/a/0' },
      ],
      ' Rejected requests break only `type` of `a/0` or `enum` of `a/0`.',
    ],
  ])('has its one fault shown with its clause, case %#', (derived, want) => {
    const page = pageWith(...derived.map((each) => (each === undefined ? {} : { derived: each })));
    expect(page).toContain(`\n**MUST** be so. Source: L1.${want}\n`);
  });
});
