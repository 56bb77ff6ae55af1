import type { Json } from '../../../contracts/expectation';
import { exampleExchange } from '../testing/exchange';
import { evaluate, fill } from './expression';
import { encodeForm } from './multipart';

const SCOPE = {
  seed: { run: 'ab12cd', slot: 3, time: 1704124800 },
  settings: { TEXT: 'a', NUMBER: 7, ZERO: 0, UNSET: undefined },
};

describe('a template', () => {
  test.each<[string, Json, Json]>([
    ['plain text is unchanged', 'costs $5 {a} {}', 'costs $5 {a} {}'],
    ['other values are unchanged', [null, true, 0], [null, true, 0]],
    ['a number stays a number', '{$setting.NUMBER}', 7],
    ['the number 0 counts as set', '{$setting.ZERO}', 0],
    ['a number inside a text is text', 'id {$setting.NUMBER}', 'id 7'],
    ['two adjacent expressions', '{$setting.TEXT}{$setting.NUMBER}', 'a7'],
    ['an expression inside broken JSON', '{"a":{$setting.NUMBER}', '{"a":7'],
    ['the run is named', 'key-{$run}', 'key-ab12cd'],
    ['a unique value has a label', '{$unique.phone.other}', '+12015550107'],
    ['a unique value has a length', '{$unique.name.other:30}', 'Contract Test ab12cd-3-1xxxxxx'],
    ['a text has a length', '{$text:7}', 'Some te'],
    ['a text may be empty', '{$text:0}', ''],
    ['the time is in seconds, as text', '{$timestamp}', '1704124800'],
    ['the time of one day earlier', '{$timestamp:-86400}', '1704038400'],
    ['the time of one hour later', 't={$timestamp:3600}', 't=1704128400'],
    ['a file has a kind', '{$file.jpg}', 'file:jpg'],
    ['a file has a kind and a size', '{$file.jpg:5000000}', 'file:jpg:5000000'],
    ['a file may have the name and type of another kind', '{$file.gif.jpg}', 'file:gif.jpg'],
    ['a signature is filled in last', 'v1={$signature}', 'v1={$signature}'],
    ['a signature of another part is filled in last, too', '{$signature.body}', '{$signature.body}'],
    ['values at any depth are filled', [{ a: [{ b: '{$run}' }] }], [{ a: [{ b: 'ab12cd' }] }]],
    ['keys are filled', { '{$run}': [{ 'id-{$setting.NUMBER}': 1 }] }, { ab12cd: [{ 'id-7': 1 }] }],
    ['a key that is a number becomes text', { '{$setting.NUMBER}': '{$setting.NUMBER}' }, { 7: 7 }],
  ])('%s', (_, given, want) => {
    expect(fill(given, SCOPE)).toEqual(want);
  });

  test('a long text is of its length', () => {
    expect(fill('{$text:100000}', SCOPE)).toHaveLength(100_000);
  });

  test.each([
    ['{$setting.UNSET}', 'UNSET is not set'],
    ['{$setting.MISSING}', 'MISSING is not set'],
    ['{$settings.TEXT}', 'it is not a known expression'],
    ['{$text}', 'it is not a known expression'],
    ['a {$response.body#/id}', 'it is not a known expression'],
    ['{$text:}', 'it is not a known expression'],
    ['{$text:-1}', 'it is not a known expression'],
    ['{$text:1e3}', 'it is not a known expression'],
    ['{$text:7:7}', 'it is not a known expression'],
    ['{$text: 7}', 'it is not a known expression'],
    ['{$timestamp:1.5}', 'it is not a known expression'],
    ['{$timestamp:now}', 'it is not a known expression'],
    ['{$unique.phone:x}', 'it is not a known expression'],
    ['{$unique.phone:-5}', 'truncated, it would not be unique'],
    ['{$file.jpg:5MB}', 'it is not a known expression'],
    ['{$run.id}', 'it is not a known expression'],
    ['{$toString}', 'it is not a known expression'],
    ['{$unique.fax}', 'no such kind or label'],
    ['{$unique.toString}', 'no such kind or label'],
    ['{$setting.toString}', 'toString is not set'],
    ['{$setting.__proto__}', '__proto__ is not set'],
  ])('%s is rejected: %s', (given, want) => {
    expect(() => fill([given], SCOPE)).toThrow(want);
    expect(() => fill({ [given]: 1 }, SCOPE)).toThrow(want);
  });
});

describe('an operand', () => {
  const exchange = exampleExchange({
    request: { headers: { 'x-id': 'r1' }, text: '{"id":1,"phone":"+12015550100"}' },
    response: {
      status: 409,
      headers: { 'x-request.id': 'a1' },
      text: '{"a":{"b":{"c":{"code":"deep"}}},"data":{"id":2},"z":[{"code":"near"}],"a~b":{"c/d":3},"#":{"a#b":4}}',
    },
  });
  const before = [exampleExchange({ response: { status: 201, text: '{"data":{"id":9}}' } })];
  const created = (body: unknown) => (body instanceof Object && 'data' in body ? body.data : undefined);

  test.each<[Json, unknown]>([
    ['$statusCode', 409],
    ['$response.header.X-Request.Id', 'a1'],
    ['$response.header.x-missing', undefined],
    ['$request.header.x-id', 'r1'],
    ['$response.body#/data/id', 2],
    ['$response.body#/a~0b/c~1d', 3],
    ['$response.body#/nothing', undefined],
    ['$request.body#/phone', '+12015550100'],
    ['$response.body', JSON.parse(exchange.response.text)],
    ['$response.anywhere#/code', 'near'],
    ['$response.anywhere#/toString', undefined],
    ['$created#/id', 2],
    ['$created', { id: 2 }],
    ['$before.0.created#/id', 9],
    ['$before.0.statusCode', 201],
    ['$before.0.response.body#/data/id', 9],
    ['$before.1.statusCode', undefined],
    ['$setting.NUMBER', 7],
    ['$unique.digits', '12015550106'],
    ['{$request.body#/phone}@c.us', '+12015550100@c.us'],
    ['id {$before.0.created#/id} of {$setting.TEXT}', 'id 9 of a'],
    ['plain', 'plain'],
    [7, 7],
    [null, null],
    [
      ['$statusCode', ['{$run}', 1]],
      [409, ['ab12cd', 1]],
    ],
    ['$response.body#/#/a#b', 4],
    ['$request.anywhere#/phone', '+12015550100'],
    ['$response.header.toString', undefined],
    ['$response.body#/constructor', undefined],
    ['$before.toString.statusCode', undefined],
    ['{$response.body#/nothing}@c.us', undefined],
    ['{$request.body#/phone} {$response.body#/nothing}', undefined],
    ['{$created}@c.us', undefined],
    ['{$response.body#/z} and more', undefined],
    ['{$request.body#/id}{$request.body#/id}', '11'],
    ['$timestamp:-86400', '1704038400'],
  ])('the value of %j', (operand, want) => {
    expect(evaluate(operand, { ...SCOPE, exchange, before, created })).toStrictEqual(want);
  });

  test.each(['', '<html>', '{"id":'])('a body that is %j holds nothing', (text) => {
    const broken = exampleExchange({ response: { text } });
    const scope = { ...SCOPE, exchange: broken, before: [broken], created };
    const operands = ['$response.body', '$response.body#/id', '$response.anywhere#/id', '$created#/id'];
    expect(operands.map((operand) => evaluate(operand, scope))).toStrictEqual(operands.map(() => undefined));
  });

  test('a form is read from its source body', () => {
    const form = encodeForm({ name: 'Zoë', optIn: true }, 'b');
    const sent = exampleExchange({ request: { text: form.text, form } });
    const operands = ['$request.body#/name', '$request.body#/optIn', '$request.anywhere#/optIn'];
    expect(evaluate(operands, { ...SCOPE, exchange: sent, before, created })).toEqual(['Zoë', true, true]);
  });

  test.each([
    ...['$respons.body#/id', '$response.boddy#/id', '$anywhere#/id', '$', '$request', '$response#/id'],
    ...['$request.created#/id', '$toString', '$before.0.boddy#/id'],
  ])('%s is rejected', (expression) => {
    const scope = { ...SCOPE, exchange, before, created };
    expect(() => evaluate(expression, scope)).toThrow(/^Failed to evaluate \{\$\S*\}: it is not a known expression/);
  });
});
