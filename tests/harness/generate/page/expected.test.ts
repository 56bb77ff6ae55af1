import type { WrittenCase } from '../../../../contracts/contract';
import type { Expectation, Relation } from '../../../../contracts/expectation';
import { linesOf } from '../../testing/page-lines';
import type { KeyOf } from './members';

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
