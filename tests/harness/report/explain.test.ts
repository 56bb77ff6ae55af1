import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { Case, Clause, Outcome, Session } from '../model';
import { encodeForm } from '../request/multipart';
import { exampleContract as contract, exampleOperation as operation, requestScope } from '../testing/example';
import { exchangeOf } from '../testing/judge-scope';
import { accepting } from '../testing/validators';
import { redactor } from '../wire/redact';
import { NOTHING_LEFT } from '../wire/target';
import type { Failure } from './explain';
import { cite, explain } from './explain';

describe('explain', () => {
  const SECRET = 'k3y/of+"example"';
  /** Its placeholder in a curl line. */
  const VARIABLE = `$\{EXAMPLE_TOKEN}`;
  const testCase: Case = {
    name: 'name is left out',
    before: [{ name: 'it exists' }],
    request: [],
    needs: [],
    exempt: [],
    expect: {},
  };
  const clause: Clause = {
    id: 'example/name.required',
    provider: 'example',
    level: 'MUST',
    says: 'MUST refuse a contact without name',
    source: ['L10', 'L20-21', 'https://docs.example.com/errors'],
    because: 'only the class of the error is documented',
    cases: [testCase],
  };
  const session: Session = {
    baseUrl: 'https://api.example.com/v1',
    settingsOf: () => requestScope.settings,
    seedOf: () => requestScope.seed,
    redact: redactor({ EXAMPLE_TOKEN: SECRET }),
    patience: [],
    memoryOf: () => new Map(),
    exchange: () => Promise.reject(new Error('nothing is sent')),
    close: () => Promise.resolve(NOTHING_LEFT),
  };
  const told: Failure = {
    subject: { provider: 'example', contract, operation, validators: accepting, clauses: [clause] },
    kind: 'live',
    session,
    clause,
    case: testCase,
  };
  const answered = exchangeOf({ status: 200, text: `{"echo":${JSON.stringify(SECRET)}}` });
  const outcome: Outcome = {
    verdict: 'fail',
    differences: [
      { what: 'status', expected: '422', actual: '200' },
      { what: 'code', expected: '"INVALID"', actual: `"${SECRET}"` },
    ],
    reasons: ['status: expected 422, got 200', 'code: expected "INVALID", got something'],
    observed: [],
    standing: [],
    readings: [],
    before: [exchangeOf({ status: 201 })],
    exchange: {
      ...answered,
      request: {
        ...answered.request,
        headers: { authorization: `Bearer ${SECRET}` },
        text: JSON.stringify({ key: SECRET, note: "it's" }),
      },
    },
    durationMs: 1,
  };

  function explained(changes: Partial<Failure> = {}, other: Outcome = outcome): string {
    return stripVTControlCharacters(explain({ ...told, ...changes }, other));
  }

  test('a failure shows everything needed to reproduce it', () => {
    expect(explained().split('\n')).toEqual([
      'MUST refuse a contact without name',
      '',
      '  Clause    example/name.required (MUST)',
      '  Document  https://docs.example.com/contacts, lines 10, 20-21, https://docs.example.com/errors',
      '  Case      name is left out',
      '  Target    live, https://api.example.com/v1',
      '  Setup     it exists: 201',
      '  Because   only the class of the error is documented',
      '',
      '  Sent',
      "    curl -X POST 'https://api.example.com/v1/contacts' \\",
      `      -H "authorization: Bearer ${VARIABLE}" \\`,
      `      --data-raw "{\\"key\\":\\"${VARIABLE}\\",\\"note\\":\\"it's\\"}"`,
      '',
      '  Differs   status',
      '  Expected  422',
      '  Actual    200',
      '',
      '  Differs   code',
      '  Expected  "INVALID"',
      '  Actual    "EXAMPLE_TOKEN"',
      '',
      '  Received',
      '    HTTP 200',
      '    | {"echo":"EXAMPLE_TOKEN"}',
      '',
      '  Run again',
      "    TARGET=live npm run conformance -- example -t 'example/name\\.required name is left out$'",
    ]);
  });

  test('no part of the secret is shown, in whatever form it was sent', () => {
    const forms = [SECRET, encodeURIComponent(SECRET), Buffer.from(SECRET).toString('base64')];
    const headers = Object.fromEntries(forms.map((form, index) => [`x-${index}`, `<${form}>`]));
    const url = `https://api.example.com/contacts?key=${encodeURIComponent(SECRET)}`;
    const request = { ...answered.request, url, headers, text: forms.join(' ') };
    const text = explained({}, { ...outcome, exchange: { ...answered, request } });
    for (const form of [...forms, JSON.stringify(SECRET).slice(1, -1)]) expect(text).not.toContain(form);
    expect(text).toContain(`contacts?key=${VARIABLE}"`);
  });

  test('absent parts are not mentioned', () => {
    const { because: _, ...plain } = clause;
    const text = explained({ clause: plain }, { ...outcome, before: [] });
    expect(text).not.toMatch(/Before|Because|undefined|Nothing was judged/);
  });

  test('the requests at the same time are shown with their answers', () => {
    const atOnce: Case = { ...testCase, before: [], atOnce: { requests: [[]], succeeds: 'one' } };
    const text = explained({ case: atOnce }, { ...outcome, before: [exchangeOf({ status: 201, text: '{"id":7}' })] });
    expect(text).toContain('Sent at the same time\n    curl');
    expect(text).toContain('Received\n    HTTP 201\n    | {"id":7}');
    expect(text).not.toContain('Setup');
  });

  test('an error says why nothing was judged, and what was sent last', () => {
    const before = [exchangeOf({}, { first: 1 }), exchangeOf({ status: 409 }, { second: 2 })];
    const { exchange: _, ...rest } = outcome;
    const reasons = [`connect ECONNREFUSED with ${SECRET}`];
    const text = explained({}, { ...rest, verdict: 'error', differences: [], reasons, before });
    expect(text).toContain('  Nothing was judged\n    | connect ECONNREFUSED with EXAMPLE_TOKEN\n');
    expect(text).toContain(`--data-raw '{"second":2}'`);
    expect(text).not.toMatch(/Expected|Actual|Received|first/);
  });

  test('an error before anything was sent shows no curl line', () => {
    const { exchange: _, ...rest } = { ...outcome, differences: [], reasons: ['Failed to replay'], before: [] };
    const text = explained({}, { ...rest, verdict: 'error' });
    expect(text).not.toContain('curl');
    expect(text).toContain('Run again');
  });

  test('a signature is shown as a word', () => {
    const digest = '8691e47098a25465f9630fafdd2cd42f5e948654c2785a5ca8e12ba6ec700dde';
    const request = { ...answered.request, headers: { 'x-signature': `v1=${digest}` } };
    const signing = { ...session, redact: redactor({}, [digest]) };
    const text = explained({ session: signing }, { ...outcome, exchange: { ...answered, request } });
    expect(text).toContain("-H 'x-signature: v1=SIGNATURE'");
    expect(text).not.toContain(digest);
  });

  test('the fields of a form are free of secrets', () => {
    const form = encodeForm({ token: SECRET, avatar: 'file:gif' }, 'b');
    const request = { ...answered.request, form, text: form.text };
    const text = explained({}, { ...outcome, exchange: { ...answered, request } });
    expect(text).toContain(`-F "token=${VARIABLE}"`);
    expect(text).not.toContain('k3y');
  });

  test('words of the suite itself are not taken for a secret', () => {
    const short = { ...session, redact: redactor({ EXAMPLE_CLIENT_ID: '10' }) };
    const exchange = exchangeOf({ status: 200, text: '{"id":10}' });
    const text = explained({ session: short }, { ...outcome, exchange });
    expect(text).toContain('lines 10, 20-21');
    expect(text).toContain('{"id":EXAMPLE_CLIENT_ID}');
  });

  test('a warning is run again where warnings count', () => {
    expect(explained({}, { ...outcome, verdict: 'warn' })).toContain('    STRICT=1 TARGET=live npm run conformance');
  });

  test('a long response is truncated, and its length is shown', () => {
    const exchange = exchangeOf({ status: 502, text: 'x'.repeat(1000) });
    expect(explained({}, { ...outcome, exchange })).toContain(
      `HTTP 502\n    | ${'x'.repeat(300)}… (1000 characters)\n`,
    );
  });

  test('text from outside is shown line by line, escaped', () => {
    const text = '<h1>\u001b[31m\r\n::error::a\n\n  ##[error]b\u2028##vso[c]\u202e';
    const exchange = exchangeOf({ status: 502, text });
    const different = [{ what: 'a\u0007', expected: 'b\n::error::', actual: 'c\u200b' }];
    const lines = explained({}, { ...outcome, differences: different, exchange }).split('\n');
    expect(lines.slice(lines.indexOf('  Differs   a\\u0007'), -3)).toEqual([
      '  Differs   a\\u0007',
      '  Expected  b\\n::error::',
      '  Actual    c\\u200b',
      '',
      '  Received',
      '    HTTP 502',
      '    | <h1>\\u001b[31m',
      '    | ::error::a',
      '    | ',
      '    |   #\\u0023[error]b\\u2028##vso[c]\\u202e',
    ]);
  });

  test('the lines of an error are marked too', () => {
    const { exchange: _, ...rest } = outcome;
    const reasons = ['Failed to replay it\n::warning::\n- a\u001b[0m'];
    const text = explained({}, { ...rest, verdict: 'error', differences: [], reasons });
    expect(text).toContain('    | Failed to replay it\n    | ::warning::\n    | - a\\u001b[0m\n');
  });

  test.each(['name is left out', 'it\'s (2) $HOME `id` "x" a\\b [c] 1+1? {d}|^'])('%j is run again alone', (name) => {
    const line =
      explained({ case: { ...testCase, name } })
        .split('\n')
        .at(-1)
        ?.trim() ?? '';
    const shell = `npm() { printf '%s\\n' "$TARGET" "$@"; }\n${line}`;
    const [kind, ...args] = spawnSync('sh', ['-c', shell], { encoding: 'utf8' }).stdout.trimEnd().split('\n');
    expect([kind, args.slice(0, -1)]).toEqual(['live', ['run', 'conformance', '--', 'example', '-t']]);
    const pattern = new RegExp(args.at(-1) ?? '', 'i');
    expect(pattern.test(`live example/name.required ${name}`)).toBe(true);
    expect(pattern.test(`live example/name.required ${name} again`)).toBe(false);
    expect(pattern.test(`live example/nameXrequired ${name}`)).toBe(false);
  });

  test.each([
    { source: ['L83'], want: 'line 83' },
    { source: ['L83', 'L107-109'], want: 'lines 83, 107-109' },
    { source: ['https://docs.example.com'], want: 'https://docs.example.com' },
    { source: ['https://docs.example.com', 'L1'], want: 'line 1, https://docs.example.com' },
  ] as const)('$source is cited as "$want"', ({ source, want }) => {
    expect(cite(source)).toBe(want);
  });
});
