import { hostReplacer } from './hosts';

const STAND_IN = 'https://example.example.com';

describe('a server is replaced', () => {
  const replace = hostReplacer('https://staging.example.com:8443/api/v1', STAND_IN);

  test.each([
    ['its base URL', 'https://staging.example.com:8443/api/v1', 'https://example.example.com'],
    [
      'what is below',
      'https://staging.example.com:8443/api/v1/contacts/5?a=b',
      'https://example.example.com/contacts/5?a=b',
    ],
    ['its origin', 'https://staging.example.com:8443/login', 'https://example.example.com/login'],
    ['another path', 'https://staging.example.com:8443/api/v11', 'https://example.example.com/api/v11'],
    ['another scheme', 'http://staging.example.com:8443/', 'https://example.example.com/'],
    ['another port', 'https://staging.example.com:9000/', 'https://example.example.com:9000/'],
    ['a longer port', 'staging.example.com:84430', 'example.example.com:84430'],
    ['no port', 'https://staging.example.com/api/v1/contacts', 'https://example.example.com/contacts'],
    ['no scheme', '//staging.example.com:8443/api/v1/contacts', '//example.example.com/contacts'],
    ['an unknown scheme', 'wss://staging.example.com/socket', 'wss://example.example.com/socket'],
    ['host and port', 'staging.example.com:8443', 'example.example.com'],
    ['the host', 'on staging.example.com, now', 'on example.example.com, now'],
    ['the host at the end of a sentence', 'See staging.example.com.', 'See example.example.com.'],
    ['the root', 'https://staging.example.com./', 'https://example.example.com./'],
    ['capitals', 'HTTPS://Staging.Example.COM:8443/api/v1/', 'https://example.example.com/'],
    ['an address of mail', 'ops@staging.example.com', 'ops@example.example.com'],
    [
      'JSON',
      '{"a":"https:\\/\\/staging.example.com:8443\\/api\\/v1\\/contacts"}',
      '{"a":"https:\\/\\/example.example.com\\/contacts"}',
    ],
    ['JSON in JSON', '"https:\\\\/\\\\/staging.example.com"', '"https:\\\\/\\\\/example.example.com"'],
    ['JSON with code points', 'https:\\u002f\\u002fstaging.example.com', 'https:\\u002f\\u002fexample.example.com'],
    ['a new line of JSON', '"at\\nstaging.example.com"', '"at\\nexample.example.com"'],
    [
      'percent codes',
      'u=https%3A%2F%2Fstaging.example.com%3A8443%2Fapi%2Fv1%2Fa',
      'u=https%3A%2F%2Fexample.example.com%2Fa',
    ],
    [
      'percent codes twice',
      'https%253a%252f%252fstaging.example.com%252fb',
      'https%253a%252f%252fexample.example.com%252fb',
    ],
    [
      'Link',
      '<https://staging.example.com:8443/api/v1?page=2>; rel="next"',
      '<https://example.example.com?page=2>; rel="next"',
    ],
    ['several', 'staging.example.com staging.example.com', 'example.example.com example.example.com'],
  ])('%s', (_, text, want) => {
    expect(replace(text)).toBe(want);
  });

  test.each([
    'xstaging.example.com',
    'staging.example.community',
    'staging.example.com.au',
    'api.staging.example.com',
    'staging-example.com',
    'my-staging.example.com',
    'staging.example.com-2',
    'stagingxexample.com',
    'example.com',
  ])('but not %s, which is another host', (text) => {
    for (const named of [text, `https://${text}:8443/api/v1`, `"${text}"`]) expect(replace(named)).toBe(named);
  });
});

test.each([
  ['http://localhost:4010/wacr', 'http://localhost:4010/wacr/contacts', 'https://example.example.com/contacts'],
  ['http://localhost:4010', '{"localhost": "localhost:4010"}', '{"localhost": "example.example.com"}'],
  [
    'https://api',
    '{"api": "//api/v1", "b": "https://api"}',
    '{"api": "//example.example.com/v1", "b": "https://example.example.com"}',
  ],
  [
    'http://127.0.0.1:4010',
    'http://127.0.0.1:4010/a 127.0.0.1 127.0.0.11',
    'https://example.example.com/a example.example.com 127.0.0.11',
  ],
  [
    'http://[::1]:4010/v1',
    'http://[::1]:4010/v1/a http%3A%2F%2F%5B%3A%3A1%5D%3A4010%2Fv1',
    'https://example.example.com/a https%3A%2F%2Fexample.example.com',
  ],
  ['https://staging.example.com', 'https://staging.example.com:443/a', 'https://example.example.com/a'],
  ['https://staging.example.com./v1/', 'https://staging.example.com/v1/a', 'https://example.example.com/a'],
])('of %s the text %s is replaced', (baseUrl, text, want) => {
  expect(hostReplacer(baseUrl, STAND_IN)(text)).toBe(want);
});

/** A quadratic pattern would take hours on a flood. */
test.each(['\\', '/', '%25', 'https://', 'https:\\', 'a.', 'staging.'])('a flood of "%s" is unchanged', (piece) => {
  const flood = piece.repeat(500_000);
  expect(hostReplacer('https://staging.example.com:8443/v1', STAND_IN)(flood) === flood).toBe(true);
});
