import type { Exchange } from '../model';
import { encodeForm } from '../request/multipart';
import { exampleExchange } from '../testing/exchange';
import { redactor } from '../wire/redact';
import { keptExchange, reportedExchange } from './reported';

const SECRET = 's3cret-of-the-example';
const redact = redactor({ EXAMPLE_TOKEN: SECRET });

function told(response: Partial<Exchange['response']>, request: Partial<Exchange['request']> = {}) {
  const exchange = exampleExchange({});
  const changed = { request: { ...exchange.request, ...request }, response: { ...exchange.response, ...response } };
  return reportedExchange(keptExchange({ ...exchange, ...changed }), redact);
}

test('secrets are replaced in every part', () => {
  const { request, response } = told(
    { text: `{"echo":"${SECRET}"}`, headers: { [`x-${SECRET}`]: SECRET } },
    { headers: { authorization: `Bearer ${SECRET}` }, url: `https://api.example.com/?key=${SECRET}`, text: SECRET },
  );
  expect(JSON.stringify([request, response])).not.toContain(SECRET);
  expect(request).toMatchObject({ headers: { authorization: 'Bearer EXAMPLE_TOKEN' }, text: 'EXAMPLE_TOKEN' });
  expect(response).toMatchObject({ headers: { 'x-EXAMPLE_TOKEN': 'EXAMPLE_TOKEN' }, text: '{"echo":"EXAMPLE_TOKEN"}' });
});

test.each([
  { of: 'an answer', given: { text: 'a'.repeat(2001) }, want: { text: `${'a'.repeat(2000)}… (2001 characters)` } },
  { of: 'an answer that fits', given: { text: 'a'.repeat(2000) }, want: { text: 'a'.repeat(2000) } },
  {
    of: 'a header',
    given: { headers: { x: 'a'.repeat(401) } },
    want: { headers: { x: `${'a'.repeat(400)}… (401 characters)` } },
  },
])('$of is cut', ({ given, want }) => {
  expect(told(given).response).toMatchObject(want);
});

test('a secret where a long answer is cut does not show', () => {
  const { text } = told({ text: `${'a '.repeat(995)}${SECRET}${'b'.repeat(50_000)}` }).response;
  expect(text).not.toContain('s3cret');
});

test('of a thousand headers, fifty are kept', () => {
  const headers = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x-${index}`, 'a']));
  expect(Object.keys(told({ headers }).response.headers)).toHaveLength(50);
});

test('of a form, files are told by name and type', () => {
  const form = encodeForm({ name: 'Ada', avatar: 'file:png' }, 'b');
  expect(told({}, { form, text: form.text }).request.form).toEqual({
    parts: [
      { name: 'name', value: 'Ada' },
      { name: 'avatar', value: { name: 'avatar.png', type: 'image/png' } },
    ],
  });
});
