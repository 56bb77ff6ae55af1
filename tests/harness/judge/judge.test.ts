import type { Expectation } from '../../../contracts/contract';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { presentable, presentableText, show, tell } from './difference';
import { judge, matchesStatus, verdictOf } from './judge';
import { closestText, names, textsOf } from './search';

describe('judge', () => {
  const HTML = '<!doctype html><title>Bad gateway</title>';

  /** What differs in an answer of status 422. */
  function differences(expect: Expectation, text: string, headers: { readonly [name: string]: string } = {}) {
    return judge(expect, scopeOf(exchangeOf({ status: 422, headers, text })));
  }

  function parts(...args: Parameters<typeof differences>): readonly string[] {
    return differences(...args).map(({ what }) => what);
  }

  test.each([
    { expected: undefined, status: 599, want: true },
    { expected: 422, status: 422, want: true },
    { expected: 422, status: 400, want: false },
    { expected: '4XX', status: 499, want: true },
    { expected: '4XX', status: 399, want: false },
    { expected: '4XX', status: 500, want: false },
    { expected: '2XX', status: 204, want: true },
    { expected: [400, 422], status: 422, want: true },
    { expected: [400, 422], status: 409, want: false },
    { expected: [409, '5XX'], status: 503, want: true },
    { expected: [], status: 200, want: false },
  ] as const)('$expected matches $status: $want', ({ expected, status, want }) => {
    expect(matchesStatus(expected, status)).toBe(want);
  });

  test.each([
    { level: 'MUST', broken: 'fail' },
    { level: 'SHOULD', broken: 'warn' },
    { level: 'MAY', broken: 'pass' },
  ] as const)('a broken $level is a $broken, a kept one a pass', ({ level, broken }) => {
    expect(verdictOf(level, [{ what: 'status', expected: '200', actual: '500' }])).toBe(broken);
    expect(verdictOf(level, [])).toBe('pass');
  });

  const ALL: Expectation = {
    status: 422,
    code: 'INVALID',
    message: 'Name is required',
    fields: ['name'],
    json: true,
    holds: [{ present: '$response.body#/error' }],
  };
  const JSON_TYPE = { 'content-type': 'application/json' };

  test('an answer that is as expected has no differences', () => {
    const body = { error: 'INVALID', details: [{ name: 'Name is required' }] };
    expect(differences(ALL, JSON.stringify(body), JSON_TYPE)).toEqual([]);
  });

  test('all differences are told at once, in order', () => {
    expect(parts({ ...ALL, status: 400 }, '{"a":1}', {})).toEqual([
      ...['status', 'content-type', 'code', 'message', 'field', '$response.body#/error'],
    ]);
  });

  describe.each([
    { title: 'HTML', text: HTML, actual: HTML },
    { title: 'empty', text: '', actual: 'an empty body' },
    { title: 'blank', text: ' \n', actual: ' \n' },
    { title: 'cut short', text: '{"name": "A', actual: '{"name": "A' },
    { title: 'two JSON values', text: '{}{}', actual: '{}{}' },
  ])('a body that is $title', ({ text, actual }) => {
    const difference = { what: 'body', expected: 'JSON', actual };

    test.each<Expectation>([
      ALL,
      { json: true },
      { code: 'INVALID' },
      { message: 'no' },
      { fields: ['name'] },
      { holds: [{ empty: '$response.body#/id' }] },
    ])('is one difference from %j', (expectation) => {
      expect(differences(expectation, text)).toEqual([difference]);
    });

    test('is told beside a status of the same class', () => {
      expect(parts({ ...ALL, status: 400 }, text)).toEqual(['status', 'body']);
      expect(parts({ ...ALL, status: [409, '5XX'] }, text)).toEqual(['status', 'body']);
    });

    test("is nobody's matter where only the status is expected", () => {
      expect(differences({ status: 422 }, text)).toEqual([]);
    });
  });

  test.each(['null', '[]', '5', '"text"', 'true', '[[null]]', '{"__proto__": null}'])('a body %s is judged', (text) => {
    const want = ['code', 'message', 'field', '$response.body#/error'];
    expect(parts(ALL, text, JSON_TYPE)).toEqual(want);
  });

  test('an answer of another class is told with its body, and nothing else', () => {
    expect(judge(ALL, scopeOf(exchangeOf({ status: 502, text: HTML })))).toEqual([
      { what: 'status', expected: '422', actual: `502 ${HTML}` },
    ]);
  });

  describe.each(['code', 'message'] as const)('a %s', (part) => {
    const text = 'Name is required';

    test.each([
      { title: 'at the root', body: { error: text } },
      { title: 'in a list', body: { errors: { name: [text, 'other'] } } },
      { title: 'deep down', body: [{ a: { b: [{ c: text }] } }] },
      { title: 'as the whole body', body: text },
    ])('is found $title', ({ body }) => {
      expect(differences({ [part]: text }, JSON.stringify(body))).toEqual([]);
    });

    test.each([
      { title: 'one character more', body: { error: `${text}.`, other: 'x' }, actual: `"${text}."` },
      { title: 'one character less', body: { error: text.slice(0, -1) }, actual: '"Name is require"' },
      { title: 'other case', body: { error: text.toLowerCase() }, actual: '"name is required"' },
      { title: 'a blank before it', body: { error: ` ${text}` }, actual: `" ${text}"` },
      { title: 'a text before it', body: { error: `Error: ${text}` }, actual: `"Error: ${text}"` },
      { title: 'another text', body: { error: 'No' }, actual: '{"error":"No"}' },
      { title: 'a key', body: { [text]: true }, actual: `{"${text}":true}` },
      { title: 'its parts', body: text.split(' '), actual: '"required"' },
      { title: 'nothing', body: {}, actual: '{}' },
    ])('is a difference: $title', ({ body, actual }) => {
      expect(differences({ [part]: text }, JSON.stringify(body))).toEqual([
        { what: part, expected: `"${text}"`, actual },
      ]);
    });
  });

  test('each field that is not named is a difference of its own', () => {
    const found = differences({ fields: ['name', 'phone', 'kind'] }, '{"errors":{"phone":["taken"],"names":[]}}');
    expect(found.map(({ expected }) => expected)).toEqual(['"name" named in the body', '"kind" named in the body']);
  });

  test.each([
    { type: 'application/json', want: [] },
    { type: 'application/json; charset=utf-8', want: [] },
    { type: 'Application/JSON;charset=utf-8', want: [] },
    { type: 'application/problem+json', want: [] },
    { type: 'application/vnd.api+json; version=1', want: [] },
    { type: 'text/html', want: ['content-type'] },
    { type: 'text/plain; x=application/json', want: ['content-type'] },
    { type: 'application/jsonp', want: ['content-type'] },
    { type: '', want: ['content-type'] },
  ])('JSON that is declared as "$type" differs in $want', ({ type, want }) => {
    expect(parts({ json: true }, '{}', { 'content-type': type })).toEqual(want);
  });
});

describe('search', () => {
  test.each([
    { value: 'a', want: ['a'] },
    { value: { a: 'x', b: [{ c: 'y' }, ['z', 1, null, true]] }, want: ['x', 'y', 'z'] },
    { value: { key: 1 }, want: [] },
    { value: '', want: [''] },
    { value: null, want: [] },
    { value: undefined, want: [] },
    { value: 5, want: [] },
    { value: [], want: [] },
  ])('the texts of $value are $want', ({ value, want }) => {
    expect(textsOf(value)).toEqual(want);
  });

  describe('the field "full_name" is named', () => {
    test.each([
      { envelope: 'a key', body: { full_name: 'is required' } },
      { envelope: 'a key of a list', body: { errors: { full_name: ['is required'] } } },
      {
        envelope: 'an item with field and message',
        body: { errors: [{ field: 'full_name', message: 'is required' }] },
      },
      { envelope: 'a list of names', body: { missing: ['email', 'full_name'] } },
      { envelope: 'a JSON:API pointer', body: { errors: [{ source: { pointer: '/data/attributes/full_name' } }] } },
      { envelope: 'a JSON Pointer of one step', body: { at: '/full_name' } },
      { envelope: 'a FastAPI location', body: { detail: [{ loc: ['body', 'full_name'], msg: 'field required' }] } },
      { envelope: 'a dotted path', body: { errors: [{ path: 'body.full_name' }] } },
      { envelope: 'a dotted path as a key', body: { errors: { 'contact.full_name': ['is required'] } } },
      { envelope: 'a JSONPath', body: { path: '$.full_name' } },
      { envelope: 'the body itself', body: 'full_name' },
      { envelope: 'a key of null', body: { a: [[{ full_name: null }]] } },
    ])('by $envelope', ({ body }) => {
      expect(names(body, 'full_name')).toBe(true);
    });
  });

  describe('the field "name" is not named', () => {
    test.each([
      { why: 'a longer key', body: { full_name: 'is required', names: 1, rename: 2 } },
      { why: 'a longer text', body: { field: 'full_name', other: 'firstname' } },
      { why: 'a longer last step of a pointer', body: { pointer: '/data/full_name' } },
      { why: 'a step of a path that is not the last', body: { pointer: '/name/first', path: 'name.first' } },
      { why: 'a word of a sentence', body: { message: 'The name is required' } },
      { why: 'other letters', body: { Name: 1, NAME: 2, field: 'n\u0430me' } },
      { why: 'an index', body: ['other'] },
      { why: 'nothing', body: undefined },
      { why: 'null', body: null },
      { why: 'a number', body: 5 },
      { why: 'an empty text', body: '' },
    ])('by $why', ({ body }) => {
      expect(names(body, 'name')).toBe(false);
    });
  });

  test('a list does not name its indexes', () => {
    expect(names(['a', 'b'], '0')).toBe(false);
    expect(names({ 0: 'a' }, '0')).toBe(true);
  });

  test.each([
    { wanted: 'is required', texts: ['Required', 'is  required', 'is required!!'], want: 'is  required' },
    { wanted: 'abcd', texts: ['abxx'], want: 'abxx' },
    { wanted: 'abcd', texts: ['axxx'], want: undefined },
    { wanted: 'abcd', texts: ['abcdxxx', 'x'], want: undefined },
    { wanted: 'abcd', texts: ['abc1', 'abc2'], want: 'abc1' },
    { wanted: 'abcd', texts: [], want: undefined },
  ])('of $texts the likest to "$wanted" is $want', ({ wanted, texts, want }) => {
    expect(closestText(wanted, texts)).toBe(want);
  });
});

describe('difference', () => {
  test.each([
    { value: undefined, want: 'nothing' },
    { value: null, want: 'null' },
    { value: '', want: '""' },
    { value: 'nothing', want: '"nothing"' },
    { value: '5', want: '"5"' },
    { value: 5, want: '5' },
    { value: false, want: 'false' },
    { value: 'a "b"\n', want: '"a \\"b\\"\\n"' },
    { value: { a: [1, 'é'] }, want: '{"a":[1,"é"]}' },
  ])('$value is shown as $want', ({ value, want }) => {
    expect(show(value)).toBe(want);
  });

  const same = (text: string) => text;

  test('a text of 300 characters is shown whole, a longer one is cut, and its length is told', () => {
    expect(presentableText('x'.repeat(300), same)).toBe('x'.repeat(300));
    expect(presentableText(`${'x'.repeat(300)}y`, same)).toBe(`${'x'.repeat(300)}… (301 characters)`);
    expect(show('x'.repeat(1000))).toHaveLength(1002);
  });

  test('a secret is replaced before a text is cut, and before it is made visible', () => {
    const actual = `${'x'.repeat(290)}secret\u200b-0123456789`;
    const redact = (text: string) => text.replace('secret\u200b-0123456789', 'KEY');
    expect(presentable([{ what: 'body', expected: 'JSON', actual }], redact)).toEqual([
      { what: 'body', expected: 'JSON', actual: `${'x'.repeat(290)}KEY` },
    ]);
  });

  test('nothing of a difference is obeyed', () => {
    const what = '$created#/custom_fields/\u001b]0;a\u0007';
    expect(presentable([{ what, expected: 'a\u202eb', actual: 'c\n::error::d' }], same)).toEqual([
      { what: '$created#/custom_fields/\\u001b]0;a\\u0007', expected: 'a\\u202eb', actual: 'c\\n::error::d' },
    ]);
  });

  test.each([
    { count: 50, shown: 50, more: [] },
    { count: 51, shown: 51, more: [{ what: 'further differences', expected: 'none', actual: '1' }] },
    {
      count: 100_000,
      shown: 51,
      more: [{ what: 'further differences', expected: 'none', actual: '99950' }],
    },
  ])('of $count differences $shown are shown', ({ count, shown, more }) => {
    const all = Array.from({ length: count }, (_, index) => ({ what: String(index), expected: 'a', actual: 'b' }));
    const told = presentable(all, same);
    expect(told).toHaveLength(shown);
    expect(told.slice(50)).toEqual(more);
  });

  test('a difference is told in one line', () => {
    expect(tell({ what: 'status', expected: '2XX', actual: '422' })).toBe('status: expected 2XX, got 422');
  });
});
