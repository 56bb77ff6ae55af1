import { exampleOperation, exampleSubject } from '../testing';
import { consentedBaseUrl, isLoopback, originOf } from './consent';
import { missingSettings, mistypedSettings, readLimits, readPositive, readSettings } from './settings';

const subject = exampleSubject();
const COMPLETE = {
  EXAMPLE_BASE_URL: 'https://api.example.com/v1',
  EXAMPLE_TOKEN: 's3cret',
  EXAMPLE_SOURCE_ID: '7',
};

describe('settings', () => {
  test.each([
    ['everything', COMPLETE, []],
    ['nothing', {}, ['EXAMPLE_BASE_URL', 'EXAMPLE_TOKEN', 'EXAMPLE_SOURCE_ID']],
    ['an empty token', { ...COMPLETE, EXAMPLE_TOKEN: '' }, ['EXAMPLE_TOKEN']],
    ['a blank token', { ...COMPLETE, EXAMPLE_TOKEN: ' \t' }, ['EXAMPLE_TOKEN']],
    ['no base URL', { ...COMPLETE, EXAMPLE_BASE_URL: undefined }, ['EXAMPLE_BASE_URL']],
  ])('with %s set, what is missing is told', (_, environment, want) => {
    expect(missingSettings(subject, environment)).toEqual(want);
  });

  test('settings are read by their type, and no others', () => {
    const settings = readSettings(subject, { ...COMPLETE, EXAMPLE_GROUP_ID: ' ', HOME: '/root' });
    expect(settings).toEqual({ EXAMPLE_TOKEN: 's3cret', EXAMPLE_SOURCE_ID: 7 });
    expect(readSettings(subject, { EXAMPLE_GROUP_ID: '0', EXAMPLE_TOKEN: ' a b ' })).toEqual({
      EXAMPLE_GROUP_ID: 0,
      EXAMPLE_TOKEN: 'a b',
    });
  });

  test.each(['7a', '1.5', '1e3', '7 8', 'seven', '9007199254740993'])('the whole number %j is refused', (text) => {
    expect(() => readSettings(subject, { ...COMPLETE, EXAMPLE_SOURCE_ID: text })).toThrow(
      `Failed to read EXAMPLE_SOURCE_ID: "${text}" is no whole number`,
    );
  });

  test('a setting that nobody reads is told with the one that is meant', () => {
    const environment = { ...COMPLETE, EXAMPLE_GROUPID: '1', EXAMPLES_TOKEN: 'another provider', HOME: '/root' };
    expect(mistypedSettings(subject, environment)).toEqual([
      'EXAMPLE_GROUPID is not known, is EXAMPLE_GROUP_ID meant?',
    ]);
  });

  test('the limits of a run have values, and can be set', () => {
    expect(readLimits({})).toEqual({ rps: 5, timeoutMs: 10_000, runMs: 900_000 });
    const environment = { LIVE_RPS: '0.5', LIVE_TIMEOUT_MS: ' 200 ', LIVE_MAX_MINUTES: '1' };
    expect(readLimits(environment)).toEqual({ rps: 0.5, timeoutMs: 200, runMs: 60_000 });
  });

  test.each(['0', '-1', 'many', 'Infinity', '5s'])('the limit %j is refused', (text) => {
    expect(() => readPositive('LIVE_RPS', { LIVE_RPS: text }, 5)).toThrow(
      `Failed to read LIVE_RPS: "${text}" is no number above zero`,
    );
  });
});

describe('consent', () => {
  const served = { provider: 'example', operation: { ...exampleOperation, server: 'https://api.example.com/v1' } };
  const consent = (url: string, more = {}) => consentedBaseUrl(served, { EXAMPLE_BASE_URL: url, ...more });

  test.each([
    ...['', 'api.example.com', 'ftp://api.example.com', 'file:///etc', '/v1', 'http:api.example.com'].map((url) => [
      url,
      url,
    ]),
    ['https:///?', 'https:///?…'],
    ['https://staging.example.com/v1?key=1', 'https://staging.example.com/v1?…'],
    ['https://staging.example.com/v1#top', 'https://staging.example.com/v1?…'],
    ['https://me:s3cret@staging.example.com', 'https://…@staging.example.com'],
  ])('the base URL %j is refused, and shown as %j', (url, shown) => {
    expect(() => consent(String(url))).toThrow(`Failed to read EXAMPLE_BASE_URL: "${shown}" is no http or https URL`);
  });

  test.each([
    ['https://staging.example.com/v1', 'https://staging.example.com/v1'],
    [' https://staging.example.com/v1// ', 'https://staging.example.com/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('the base URL %j loses its last slashes', (given, want) => {
    expect(consent(given)).toBe(want);
  });

  test('credentials are sent in the clear to loopback only', () => {
    expect(() => consent('http://staging.example.com')).toThrow('http would send the credentials in the clear');
  });

  test.each(['https://api.example.com/v1', 'https://API.example.com./v2', 'https://api.example.com:8443'])(
    'the production server %s is used only where that is allowed',
    (url) => {
      const refusal = / is the production server of example\nIf that is meant, set ALLOW_PRODUCTION=example\./;
      expect(() => consent(url)).toThrow(refusal);
      expect(() => consent(url, { ALLOW_PRODUCTION: 'other,examples' })).toThrow(refusal);
      expect(consent(url, { ALLOW_PRODUCTION: 'other, example' })).toBe(url);
    },
  );

  test.each([
    ['http://localhost:3000', 'sandbox'],
    ['https://[::1]', 'sandbox'],
    ['https://api.example.com', 'production'],
    ['https://staging.api.example.com', 'staging'],
    ['https://localhost.example.com', 'staging'],
  ])('%s is %s', (url, want) => {
    expect(originOf(served, url)).toBe(want);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['api.localhost', true],
    ['128.0.0.1', false],
    ['127.0.0.1.example.com', false],
    ['notlocalhost', false],
  ] as const)('%s is loopback: %j', (hostname, want) => {
    expect(isLoopback(hostname)).toBe(want);
  });
});
