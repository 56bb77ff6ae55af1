import Ajv from 'ajv/dist/2020';
import { violations } from './operation';

const validate = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['name', 'phone'],
  properties: { name: { type: 'string', maxLength: 3 } },
});

test('a valid value violates nothing', () => {
  expect(violations(validate, { name: 'Ada', phone: 1 })).toEqual([]);
});

test('all violations are reported', () => {
  const found = violations(validate, { name: 'Adam' });
  expect(found.map(({ keyword, instancePath }) => [keyword, instancePath])).toEqual([
    ['required', ''],
    ['maxLength', '/name'],
  ]);
});

test('violations of one value are not reported for the next', () => {
  violations(validate, null);
  expect(violations(validate, { name: 'Ada', phone: 1 })).toEqual([]);
});
