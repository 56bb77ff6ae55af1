import type { Contract, Erratum, Setting, Signature } from '../../../contracts/contract';
import { plan } from '../plan/plan';
import { bareContract, bareOperation, exampleContract, exampleOperation } from '../testing/example';
import { clausesPage } from './clauses-page';
import { needText } from './page/need';

/** The page of an invented provider; any part of its contract can be replaced. */
function pageOf(changes: Partial<Contract> = {}, base: Contract = bareContract, operation = bareOperation): string {
  const contract = { ...base, ...changes };
  return clausesPage(contract, operation, plan('example', contract, operation));
}

describe('the head of the page', () => {
  test('counts the clauses by level, and names the document', () => {
    const page = pageOf();
    expect(page).toMatch(/^# Example: what it is held to\n\nRead from <https:\/\/docs\.example\.com\/contacts>\. /);
    expect(page).toContain(' 3 clauses with 4 cases: 1 MUST, 1 SHOULD, 1 MAY.\n');
    expect(page).toContain('\nTopics: [created](#created), [phone](#phone), [group](#group).\n');
  });

  test('shows the valid request', () => {
    const page = pageOf({ request: { ...bareContract.request, query: { scope: '{$run}' } } });
    expect(page).toContain(
      [
        '`POST /contacts` below the base URL, with a body of the type `application/json`.',
        '',
        '- the header `authorization` = `"Bearer {$setting.EXAMPLE_TOKEN}"`',
        '- `name` = `{$unique.name}`',
        '- `phone` = `{$unique.phone}`',
        '- `kind` = `"lead"`',
        '- `email` = `{$unique.email}`',
        '- `source_id` = `{$setting.EXAMPLE_SOURCE_ID}`',
        '- `tags` = `[ { "key": "plan", "value": "basic" } ]`',
        '- the query parameter `scope` = `{$run}`',
        '',
      ].join('\n'),
    );
  });

  test('explains the expressions that are used, and no others', () => {
    const page = pageOf();
    const explained = [...page.matchAll(/^- `\{\$(\w+)/gm)].map(([, root]) => root);
    expect(explained).toEqual(['setting', 'unique']);
    expect(page).toMatch(/ when a request is sent:\n\n- `\{\$setting.*\n- `\{\$unique.*\n\n/);
    const more = pageOf({
      request: { headers: { a: '{$timestamp} {$run}' }, body: { b: '{$text:9}', c: '{$file.jpg}' } },
    });
    expect([...more.matchAll(/^- `\{\$(\w+)/gm)].map(([, root]) => root)).toEqual([
      'setting',
      'unique',
      'text',
      'run',
      'timestamp',
      'file',
    ]);
  });

  const signature: Signature = {
    algorithm: 'sha256',
    secret: 'EXAMPLE_KEY',
    over: ['method', 'body'],
    timestamp: 'x-time',
    path: 'SIGNED_PATH',
    body: 'SIGNED_BODY',
    because: 'two pages disagree',
  };

  test('explains the signature', () => {
    const request = { ...bareContract.request, headers: { sign: '{$signature}' } };
    expect(pageOf({ request, signature })).toMatch(
      /^- `\{\$signature\}` is the HMAC \(sha256, .*\) of method, body, .* the key `EXAMPLE_KEY`\. .* the header `x-time`; `SIGNED_PATH` and `SIGNED_BODY` .* because two pages disagree\. /m,
    );
  });

  test.each<[Setting, string]>([
    [{ what: 'a token' }, 'a token'],
    [{ what: 'a token', secret: true, optional: true }, 'a token (secret, optional)'],
    [{ what: 'an id', type: 'integer', default: '7' }, 'an id (a whole number, `7` when it is not set)'],
  ])('lists the settings, case %#', (setting, want) => {
    expect(pageOf({ settings: { EXAMPLE: setting } })).toContain(`\n- \`EXAMPLE\`: ${want}\n`);
  });

  test.each<[Contract['created'], string]>([
    [{ at: '' }, 'the response body.'],
    [{ at: '/data' }, 'at `/data` of the body.'],
    [{ either: ['/a/0', '/a'], because: 'both are said' }, 'at `/a/0` or `/a` of the body, because both are said.'],
    [
      { anywhere: true, because: 'nothing is said' },
      'the object of the body that has the most of its documented fields, because nothing is said.',
    ],
  ])('says where the created contact is, case %#', (created, want) => {
    expect(pageOf({ created })).toContain(`\n- The contact is the created one: ${want}\n`);
  });
});

describe('the clauses', () => {
  test('are shown with their level, sentence, sources, reason and cases', () => {
    const section = [
      '### example/phone.unique\n',
      '**SHOULD** refuse a phone that is taken. Source: L2, <https://docs.example.com/errors>.\n',
      'Reason: only the companion page says so.\n',
      '- **the phone is taken**: first the contact exists (the valid request → 2XX), then the valid request → 409',
      '- **the phone is free**: first the contact exists (the valid request → 2XX), then `phone` = `{$unique.phone.other}` → 201\n\n',
    ];
    expect(pageOf()).toContain(section.join('\n'));
  });

  test.each([
    ['MUST not refuse it', '**MUST NOT** refuse it.'],
    ['MUST NOT refuse it', '**MUST NOT** refuse it.'],
    ['SHOULD not refuse it', '**SHOULD NOT** refuse it.'],
    ['MUST note it', '**MUST** note it.'],
    ['MAY refuse "it"', '**MAY** refuse "it".'],
  ] as const)('have levels as RFC 2119 writes them: %s', (says, want) => {
    const cases = [{ name: 'a case', expect: {} }] as const;
    expect(pageOf({ clauses: [{ 'a.b': { says, source: 'L1', cases } }] })).toContain(`\n${want} Source: L1.\n`);
  });

  test('are grouped by field in the order of the spec, then by topic, each once and always the same', () => {
    const page = pageOf({}, exampleContract, exampleOperation);
    const topics = [...page.matchAll(/^## (.*)$/gm)].map(([, topic]) => topic);
    expect(topics).toEqual([
      'How to read this page',
      'The valid request',
      'name',
      'phone',
      'kind',
      'email',
      'source_id',
      'group',
      'tags',
      'response',
      'created',
      'text',
      'optional',
      'body',
      'Errata',
    ]);
    const ids = [...page.matchAll(/^### (\S+)/gm)].map(([, id]) => id ?? '');
    expect([...ids].sort()).toEqual(
      plan('example', exampleContract, exampleOperation)
        .map(({ id }) => id)
        .sort(),
    );
    // The written clause is beside those that are derived for the same field.
    expect(ids.indexOf('example/phone.unique')).toBe(ids.indexOf('example/phone.max') + 1);
    expect(pageOf({}, exampleContract, exampleOperation)).toBe(page);
  });

  test('show the status of each refusal that the contract gives for all', () => {
    const refusedWith = (status: number) =>
      pageOf({ refused: { source: 'L30', expect: { status, code: 'INVALID' } } }, exampleContract, exampleOperation);
    const before = refusedWith(422).split('\n');
    const changed = refusedWith(400)
      .split('\n')
      .filter((line, index) => line !== before[index]);
    expect(changed).toContain(
      '- **name is missing**: without `name` → 400, code `INVALID`, message `"Name is required"`, names `name`',
    );
    const refusals = before.filter((line) => line.includes('422'));
    expect(refusals.length).toBeGreaterThan(10);
    expect(changed).toHaveLength(refusals.length);
  });

  test('show what a success must carry', () => {
    const page = pageOf({}, exampleContract, exampleOperation);
    expect(page).toContain(
      [
        '- **phone is returned**: the valid request → 2XX',
        '  - the contact’s `phone` is absent, a string or null',
        '  - the contact’s `phone` has the same digits as the `phone` that was sent',
        '',
      ].join('\n'),
    );
    const other = pageOf(
      { carries: { ...exampleContract.carries, phone: 'equal' } },
      exampleContract,
      exampleOperation,
    );
    expect(other).toContain('\n  - the contact’s `phone` equals the `phone` that was sent\n');
  });

  test.each([
    [{ ability: 'a server fault' } as const, 'a server fault'],
    [{ setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' }, 'EXAMPLE_GROUP_ID, the id of a group'],
  ])('describe needs, case %#', (need, want) => {
    expect(needText(need)).toBe(want);
  });
});

describe('the errata', () => {
  const erratum: Erratum = {
    id: 'name.example',
    source: 'L7-8',
    readings: ['the *example* is right', 'the rule is right'],
    taken: 'the rule',
    because: 'it is said twice',
  };

  test('are shown with their readings, the one taken, and why', () => {
    const page = pageOf({ errata: [erratum] });
    expect(page).toMatch(
      /### name\.example\n\nSource: L7-8\n\n1\. the \\\*example\\\* is right\n2\. the rule is right\n\n/,
    );
    expect(page).toMatch(/\nTaken: the rule\. Reason: it is said twice\.\n$/);
  });

  test('show how an example that breaks the rules is refused', () => {
    const example = {
      schema: 'NewContact',
      value: { a: 1 },
      violates: [{ keyword: 'required', at: '/name' }],
    } as const;
    expect(pageOf({ errata: [{ ...erratum, example }] })).toMatch(
      /\nThe documented example of `NewContact` is rejected for `required` at `\/name`: `\{ "a": 1 \}`\n$/,
    );
    expect(pageOf({ errata: [{ ...erratum, example: { notJson: '{' } }] })).toMatch(
      /\nThe documented example is rejected, because it is not JSON: `\{`\n$/,
    );
  });
});
