import { messageOf } from '../lib/problem';
import { bareOperation } from '../testing/example';
import { consentedBaseUrl, originOf, strayConsent } from './consent';
import type { Environment } from './settings';

const served = { provider: 'example', operation: { ...bareOperation, server: 'https://api.example.com/v1' } };
/** Its document names no server. */
const unserved = { provider: 'example', operation: bareOperation };

/** The base URL that is used, or why none is. */
function consent(subject: typeof unserved, url: string, environment: Environment = {}): string {
  try {
    return consentedBaseUrl(subject, { ...environment, EXAMPLE_BASE_URL: url });
  } catch (error) {
    return messageOf(error);
  }
}

const PRODUCTION =
  /^Failed to use EXAMPLE_BASE_URL: api\.example\.com(:8443)? is the production server of example\nIf that is intended, set ALLOW_PRODUCTION=example\.$/;
const UNKNOWN =
  /^Failed to use EXAMPLE_BASE_URL: (\S+) may be production: the document of example names no server\nIf that host is intended, set LIVE_HOSTS=\1, or ALLOW_PRODUCTION=example\.$/;
const UNLISTED =
  /^Failed to use EXAMPLE_BASE_URL: (\S+) is not in LIVE_HOSTS\nIf that host is intended, add it to LIVE_HOSTS\.$/;

test.each([
  ['https://staging.example.com/v1', 'https://staging.example.com/v1'],
  [' https://staging.example.com/v1// ', 'https://staging.example.com/v1'],
  ['https://Staging.Example.com:443', 'https://staging.example.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://0x7f.1/v1', 'http://127.0.0.1/v1'],
  ['http://[::ffff:127.0.0.1]:80/', 'http://[::ffff:7f00:1]'],
  ['http://api.localhost:3000', 'http://api.localhost:3000'],
])('the base URL %j is used as %s', (given, want) => {
  expect(consent(served, given)).toBe(want);
});

test.each([
  'http://staging.example.com',
  'http://api.example.com',
  'http://10.0.0.1',
  'http://0.0.0.0',
  'http://[::]',
  'http://127.0.0.1.example.com',
])('%s would send credentials in the clear, even if allowed', (url) => {
  const allowed = { ALLOW_PRODUCTION: 'example', LIVE_HOSTS: new URL(url).host };
  expect(consent(served, url, allowed)).toMatch(/^Failed to use .+: http would send the credentials in the clear\n/);
});

describe('the production server', () => {
  test.each([
    'https://api.example.com/v1',
    'https://api.example.com',
    'https://api.example.com/v2/',
    'HTTPS://API.EXAMPLE.COM/v1',
    'https://api.example.com:443/v1',
    'https://api.example.com:8443',
    'https://ａｐｉ.example.com',
    'https://api。example。com',
    'https://%61pi.example.com',
    'https://api.exam\u00adple.com',
  ])('is recognized in %j, and used only if allowed', (url) => {
    const { origin, pathname } = new URL(url);
    const used = `${origin}${pathname}`.replace(/\/$/, '');
    expect(consent(served, url)).toMatch(PRODUCTION);
    expect(consent(served, url, { ALLOW_PRODUCTION: 'other,examples' })).toMatch(PRODUCTION);
    expect(consent(served, url, { LIVE_HOSTS: 'api.example.com' })).toMatch(PRODUCTION);
    expect(consent(served, url, { ALLOW_PRODUCTION: 'other, example' })).toBe(used);
    expect(consent(served, url, { ALLOW_PRODUCTION: 'example', LIVE_HOSTS: 'api.example.com' })).toBe(used);
    expect(consent(served, url, { ALLOW_PRODUCTION: 'example', LIVE_HOSTS: 'b.example.com' })).toMatch(UNLISTED);
  });

  test.each(['https://api.example.com./v1', 'https://api.example.com..', 'https://api.example.com。'])(
    'is rejected as %s, even if allowed',
    (url) => {
      expect(consent(served, url, { ALLOW_PRODUCTION: 'example' })).toMatch(
        /: its host api\.example\.com\.+ ends with a dot\n/,
      );
    },
  );
});

describe('where the document names no server', () => {
  test.each(['https://app.example.net/v2', 'https://app.example.net:8443', 'https://0.0.0.0'])(
    '%s requires consent',
    (url) => {
      const { host, hostname } = new URL(url);
      expect(consent(unserved, url)).toMatch(UNKNOWN);
      expect(consent(unserved, url, { ALLOW_PRODUCTION: 'other' })).toMatch(UNKNOWN);
      for (const allowed of [
        { ALLOW_PRODUCTION: 'example' },
        { LIVE_HOSTS: host },
        { LIVE_HOSTS: `b.test, ${hostname}` },
      ])
        expect(consent(unserved, url, allowed)).toBe(url);
    },
  );

  test('loopback requires none', () => {
    expect(consent(unserved, 'http://127.0.0.1:8080/v2')).toBe('http://127.0.0.1:8080/v2');
  });
});

describe('LIVE_HOSTS', () => {
  const URL_OF_ALL = 'https://staging.example.com:8443/v1';

  test.each([
    'staging.example.com',
    'STAGING.example.com',
    'ｓtaging.example.com',
    'staging.example.com:8443',
    ' b.test ,, staging.example.com ',
    '',
    '  ',
  ])('%j permits a host', (hosts) => {
    expect(consent(served, URL_OF_ALL, { LIVE_HOSTS: hosts })).toBe(URL_OF_ALL);
  });

  test.each([
    'b.test',
    'example.com',
    '*.example.com',
    'staging.example.com.',
    'staging.example.com:443',
    'https://staging.example.com',
    'staging.example.com/v1',
    'staging.example.com b.test',
    ',',
  ])('%j does not, even if production is allowed', (hosts) => {
    for (const allowed of ['', 'example'])
      expect(consent(served, URL_OF_ALL, { LIVE_HOSTS: hosts, ALLOW_PRODUCTION: allowed })).toMatch(UNLISTED);
    expect(consent(unserved, URL_OF_ALL, { LIVE_HOSTS: hosts, ALLOW_PRODUCTION: 'example' })).toMatch(UNLISTED);
  });

  test.each([
    ['https://staging.example.com', 'staging.example.com:443'],
    ['https://[2001:db8::1]:8443', '[2001:db8::1]'],
    ['https://[2001:db8::1]:8443', '[2001:0db8:0::1]:8443'],
  ])('%s is named by %s', (url, hosts) => {
    expect(consent(served, url, { LIVE_HOSTS: hosts })).toBe(url);
  });

  test('does not apply to loopback', () => {
    expect(consent(served, 'http://127.0.0.1:8080', { LIVE_HOSTS: 'b.test' })).toBe('http://127.0.0.1:8080');
  });
});

test.each([
  [served, 'http://localhost:3000', 'sandbox'],
  [served, 'https://[::1]', 'sandbox'],
  [served, 'https://api.example.com', 'production'],
  [served, 'https://API.example.com..:8443/v9', 'production'],
  [served, 'https://staging.api.example.com', 'staging'],
  [served, 'https://localhost.example.com', 'staging'],
  [unserved, 'https://app.example.net', 'live server'],
  [unserved, 'http://127.0.0.1', 'sandbox'],
] as const)('%#: %s is %s', (subject, url, want) => {
  expect(originOf(subject, url)).toBe(want);
});

describe('entries that match nothing', () => {
  const providers = ['example', 'another'];
  const EXAMPLE_BASE_URL = 'https://staging.example.com:8443/v1';

  test.each([
    [{ ALLOW_PRODUCTION: 'example, another' }, []],
    [{ ALLOW_PRODUCTION: 'example,exampel' }, ['entry 2 of ALLOW_PRODUCTION is not a provider; did you mean example?']],
    [{ ALLOW_PRODUCTION: 'Another' }, ['entry 1 of ALLOW_PRODUCTION is not a provider; did you mean another?']],
    [{ EXAMPLE_BASE_URL, LIVE_HOSTS: 'Staging.example.com, staging.example.com:8443' }, []],
    [
      { EXAMPLE_BASE_URL, LIVE_HOSTS: 'stagin.example.com,staging.example.com:443' },
      [
        'entry 1 of LIVE_HOSTS is not the host of a base URL; did you mean staging.example.com?',
        'entry 2 of LIVE_HOSTS is not the host of a base URL; did you mean staging.example.com:8443?',
      ],
    ],
    [{ LIVE_HOSTS: 's3cret' }, ['entry 1 of LIVE_HOSTS is not the host of a base URL']],
    [{ EXAMPLE_BASE_URL: 'not a URL', LIVE_HOSTS: 's3cret' }, ['entry 1 of LIVE_HOSTS is not the host of a base URL']],
    [{}, []],
  ])('of %j are reported: %j', (environment, want) => {
    expect(strayConsent(providers, environment)).toEqual(want);
  });
});
