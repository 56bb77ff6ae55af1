import { stringify } from 'lossless-json';
import { redactor } from '../wire/redact';
import { contactId, parseExact } from './contact-id';

const redact = redactor({ EXAMPLE_TOKEN: 's3cret-0001', EXAMPLE_PIN: '4711' });

/** The id of a contact from JSON text: the text to send, and whether to send it as a number. */
function read(json: string, form?: string): readonly [text: string, isNumber: boolean] | undefined {
  const body = parseExact(`{"id": ${json}}`);
  const value = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  const id = contactId(value, form, redact);
  return id && [id.text, id.isNumber];
}

describe('a number', () => {
  test.each(['1', '107', '9007199254740991', '9007199254740993', '9223372036854775807', '9999999999999999999'])(
    '%s is an id, digit for digit',
    (json) => {
      expect(read(json)).toEqual([json, true]);
    },
  );

  test.each(['0', '-0', '-1', '1.0', '1.5', '1e3', '1E3', '1e400', '0.1', '12345678901234567890', '1471100'])(
    '%s is not an id',
    (json) => {
      expect(read(json)).toBeUndefined();
    },
  );

  test('need not have the form of a string', () => {
    expect(read('107', 'c-.+')).toEqual(['107', true]);
    expect(read('-1', '.*')).toBeUndefined();
  });
});

describe('a text', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

  test.each([
    '107',
    '1',
    '007',
    'a1',
    '1_-',
    '-Vr4nTcq_0',
    '0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9',
    '507f1f77bcf86cd799439011',
    LETTERS.slice(0, 16),
    `${'a'.repeat(63)}1`,
    'a'.repeat(64),
  ])('"%s" is an id', (text) => {
    expect(read(JSON.stringify(text))).toEqual([text, false]);
  });

  test.each([
    '',
    ' ',
    '0',
    '00',
    '-1',
    '-107',
    '*',
    '1*',
    'all',
    'batch',
    'import',
    LETTERS.slice(0, 15),
    'a'.repeat(65),
    `${'a'.repeat(64)}1`,
    '.',
    '..',
    '1.5',
    'a/1',
    '1/../2',
    '..%2Fcontacts1',
    '1?a=2',
    '1#a',
    '1,2',
    '1 2',
    ' 1',
    '1\n',
    '1\0',
    '１０７',
    'é107',
    '\u202e107',
    '12015550100@c.us',
    's3cret-0001',
    'id-s3cret-0001-2',
    'a4711',
  ])('%j is not an id', (text) => {
    expect(read(JSON.stringify(text))).toBeUndefined();
  });

  test.each([
    ['12015550100@c.us', '\\d+@c\\.us'],
    ['c.1', 'c\\.\\d'],
    ['107', '\\d+@c\\.us'],
    ['b.2', 'a\\.1|b\\.2'],
  ])('"%s" is an id where the form %s is documented', (text, form) => {
    expect(read(JSON.stringify(text), form)).toEqual([text, false]);
  });

  test.each([
    ['abc@c.us', '\\d+@c\\.us'],
    ['12015550100@c.us/..', '\\d+@c\\.us'],
    ['a/12015550100@c.us', '\\d+@c\\.us'],
    ['a.1 ', 'a\\.1|b\\.2'],
    [' b.2', 'a\\.1|b\\.2'],
    ['4711@c.us', '\\d+@c\\.us'],
  ])('%j is not an id, even with the form %s', (text, form) => {
    expect(read(JSON.stringify(text), form)).toBeUndefined();
  });
});

test.each(['null', 'true', '{}', '{"id": 1}', '[]', '["107"]', '[107]', '{"isLosslessNumber": true, "value": "all"}'])(
  '%s is not an id',
  (json) => {
    expect(read(json)).toBeUndefined();
  },
);

describe('a body', () => {
  test.each([
    ['', undefined],
    ['<html>', undefined],
    ['{"id": 1', undefined],
    ['{"id": 1, "id": 2}', undefined],
    ['{"a": {"id": "x1", "id": "x2"}}', undefined],
    ['{"id": 1, "id": 1}', '{"id":1}'],
    ['[9007199254740993, 1.0, 1e400]', '[9007199254740993,1.0,1e400]'],
    ['null', 'null'],
  ])('%j is read as %s', (text, want) => {
    expect(stringify(parseExact(text))).toBe(want);
  });

  test('with deeper nesting than the stack is not read', () => {
    expect(parseExact(`${'['.repeat(1e6)}${']'.repeat(1e6)}`)).toBeUndefined();
  });

  test('does not reach the prototype of the result', () => {
    const body = parseExact('{"__proto__": {"id": 107}}');
    expect(body).not.toHaveProperty('id');
    expect('id' in {}).toBe(false);
  });
});
