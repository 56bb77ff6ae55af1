import type { Json } from '../../../contracts/contract';
import { exampleExchange } from '../testing';
import { evaluate, fill } from './expression';

const SCOPE = {
  seed: { run: 'ab12cd', slot: 3, time: 1704124800 },
  settings: { TEXT: 'a', NUMBER: 7, ZERO: 0, UNSET: undefined },
};

describe('a template', () => {
  test.each<[string, Json, Json]>([
    ['a plain text stays', 'costs $5 {a} {}', 'costs $5 {a} {}'],
    ['other values stay', [null, true, 0], [null, true, 0]],
    ['a number stays a number', '{$setting.NUMBER}', 7],
    ['a number that is 0 is there', '{$setting.ZERO}', 0],
    ['a number inside a text is text', 'id {$setting.NUMBER}', 'id 7'],
    ['two expressions stand side by side', '{$setting.TEXT}{$setting.NUMBER}', 'a7'],
    ['an expression stands in JSON that is broken', '{"a":{$setting.NUMBER}', '{"a":7'],
    ['the run is named', 'key-{$run}', 'key-ab12cd'],
    ['a unique value has a label', '{$unique.phone.other}', '+12015550113'],
    ['a unique value has a length', '{$unique.name.other:30}', 'Contract Test ab12cd-3-1xxxxxx'],
    ['a text has a length', '{$text:7}', 'Some te'],
    ['values at any depth are filled, keys are not', { '{$run}': [{ a: '{$run}' }] }, { '{$run}': [{ a: 'ab12cd' }] }],
  ])('%s', (_, given, want) => {
    expect(fill(given, SCOPE)).toEqual(want);
  });

  test('a long text is of its length', () => {
    expect(fill('{$text:100000}', SCOPE)).toHaveLength(100_000);
  });

  test.each([
    ['{$setting.UNSET}', 'UNSET is not set'],
    ['{$setting.MISSING}', 'MISSING is not set'],
    ['{$settings.TEXT}', 'it is no expression'],
    ['{$text}', 'it is no expression'],
    ['a {$response.body#/id}', 'it is no expression'],
    ['{$unique.fax}', 'there is no such kind or label'],
  ])('%s is refused: %s', (given, want) => {
    expect(() => fill([given], SCOPE)).toThrow(want);
  });
});

describe('an operand', () => {
  const exchange = exampleExchange({
    request: { headers: { 'x-id': 'r1' }, text: '{"id":1,"phone":"+12015550100"}' },
    response: {
      status: 409,
      headers: { 'x-request.id': 'a1' },
      text: '{"a":{"b":{"c":{"code":"deep"}}},"data":{"id":2},"z":[{"code":"near"}],"a~b":{"c/d":3}}',
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
    ['$unique.digits', '12015550112'],
    ['{$request.body#/phone}@c.us', '+12015550100@c.us'],
    ['id {$before.0.created#/id} of {$setting.TEXT}', 'id 9 of a'],
    ['plain', 'plain'],
    [7, 7],
    [null, null],
    [['$statusCode'], ['$statusCode']],
  ])('the value of %j', (operand, want) => {
    expect(evaluate(operand, { ...SCOPE, exchange, before, created })).toEqual(want);
  });

  test.each(['', '<html>', '{"id":'])('nothing stands in a body that is %j', (text) => {
    const broken = exampleExchange({ response: { text } });
    const scope = { ...SCOPE, exchange: broken, before: [broken], created };
    const operands = ['$response.body', '$response.body#/id', '$response.anywhere#/id', '$created#/id'];
    expect(operands.map((operand) => evaluate(operand, scope))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each(['$respons.body#/id', '$response.boddy#/id', '$anywhere#/id', '$'])('%s is refused', (expression) => {
    const scope = { ...SCOPE, exchange, before, created };
    expect(() => evaluate(expression, scope)).toThrow(`Failed to evaluate {${expression}}: it is no expression`);
  });
});
