import type { Change, SetupStep } from '../../../../contracts/contract';
import type { Case } from '../../model';
import { bareContract } from '../../testing/example';
import { linesOf, operation } from '../../testing/page-lines';
import { clausesPage } from '../clauses-page';

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
