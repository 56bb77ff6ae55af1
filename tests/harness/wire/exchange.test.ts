import { exampleExchange } from '../testing/exchange';
import { jsonOf, parseJson } from './exchange';

test.each<[string, unknown]>([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  [' 5 ', 5],
  ['', undefined],
  ['{"a":', undefined],
  ['<html>', undefined],
])('the JSON value of %j is %j', (text, want) => {
  expect(parseJson(text)).toEqual(want);
  expect(jsonOf(exampleExchange({ response: { text } }).response)).toEqual(want);
});

test('a body is parsed once, each of its own', () => {
  const { request, response } = exampleExchange({ request: { text: '{"a":1}' }, response: { text: '{"a":1}' } });
  const parse = jest.spyOn(JSON, 'parse');
  const values = [jsonOf(request), jsonOf(response), jsonOf(request)];
  expect(parse).toHaveBeenCalledTimes(2);
  parse.mockRestore();
  expect(values[2]).toBe(values[0]);
  expect(values[1]).not.toBe(values[0]);
});

test('a body that is not JSON is parsed once, too', () => {
  const { response } = exampleExchange({ response: { text: '{' } });
  const parse = jest.spyOn(JSON, 'parse');
  expect([jsonOf(response), jsonOf(response)]).toEqual([undefined, undefined]);
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});
