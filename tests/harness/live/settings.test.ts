import { messageOf } from '../lib/problem';
import { exampleSubject } from '../testing/example';
import { missingSettings, mistypedLimits, mistypedSettings, readLimits, readSettings } from './settings';

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
  ])('with %s set, what is missing is named', (_, environment, want) => {
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

  test.each([
    ['7a', 2],
    ['1.5', 3],
    ['1e3', 3],
    ['0x7', 3],
    ['7 8', 3],
    ['seven', 5],
    ['9007199254740993', 16],
    ['-', 1],
    ['a-token-that-was-put-into-the-wrong-place', 41],
  ])('the whole number %j is rejected by its length, and not shown', (text, length) => {
    const message = messageFrom(() => readSettings(subject, { ...COMPLETE, EXAMPLE_SOURCE_ID: text }));
    const counted = length === 1 ? '1 character' : `${length} characters`;
    expect(message).toMatch(
      `Failed to read EXAMPLE_SOURCE_ID: a text of ${counted} is not a whole number\nSet it to the id as digits.`,
    );
  });

  test('an unknown setting is reported with the probable one, without its value', () => {
    const environment = { ...COMPLETE, EXAMPLE_GROUPID: 's3cret', EXAMPLES_TOKEN: 'another provider', HOME: '/root' };
    expect(mistypedSettings(subject, environment)).toEqual([
      'EXAMPLE_GROUPID is not a known setting; did you mean EXAMPLE_GROUP_ID?',
    ]);
  });
});

describe('limits', () => {
  const DEFAULTS = {
    rps: 5,
    timeoutMs: 10_000,
    runMs: 900_000,
    cleanUpMs: 180_000,
    atOnce: 2,
    samples: false,
    unmarked: false,
  };

  test.each([
    [{}, {}],
    [{ LIVE_RPS: '', LIVE_TIMEOUT_MS: ' ', LIVE_SAMPLES: '\t' }, {}],
    [{ LIVE_RPS: '0.1' }, { rps: 0.1 }],
    [{ LIVE_RPS: '1000' }, { rps: 1000 }],
    [{ LIVE_TIMEOUT_MS: ' 100 ' }, { timeoutMs: 100 }],
    [{ LIVE_TIMEOUT_MS: '600000' }, { timeoutMs: 600_000 }],
    [{ LIVE_MAX_MINUTES: '0.01' }, { runMs: 600 }],
    [{ LIVE_MAX_MINUTES: '1440' }, { runMs: 86_400_000 }],
    [{ LIVE_CLEAN_UP_SECONDS: '1' }, { cleanUpMs: 1000 }],
    [{ LIVE_CLEAN_UP_SECONDS: '3600' }, { cleanUpMs: 3_600_000 }],
    [{ LIVE_SAMPLES: '1' }, { samples: true }],
    [{ LIVE_UNMARKED: '1' }, { unmarked: true }],
    [{ LIVE_AT_ONCE: '4' }, { atOnce: 4 }],
  ])('%j sets %j', (environment, want) => {
    expect(readLimits(environment)).toEqual({ ...DEFAULTS, ...want });
  });

  test.each([
    ['LIVE_RPS', ['0.09', '1e-7', '0', '1000.1', '1001'], 'from 0.1 to 1000', 5],
    ['LIVE_TIMEOUT_MS', ['99', '600001', '3e9', '3000000000'], 'from 100 to 600000', 10_000],
    ['LIVE_MAX_MINUTES', ['0.009', '1441'], 'from 0.01 to 1440', 15],
    ['LIVE_CLEAN_UP_SECONDS', ['0.9', '3601'], 'from 1 to 3600', 180],
    ['LIVE_AT_ONCE', ['0', '21'], 'from 1 to 20', 2],
  ])('%s has bounds, which its error names', (name, outside, bounds, otherwise) => {
    const spellings = [
      '-1',
      '+5',
      '0x64',
      '1e2',
      '5 0',
      '5,0',
      '.5',
      '5.',
      '5s',
      '1_0',
      '٥',
      'NaN',
      'Infinity',
      's3cret',
    ];
    for (const text of [...outside, ...spellings]) {
      const length = text.length === 1 ? '1 character' : `${text.length} characters`;
      expect(messageFrom(() => readLimits({ [name]: text }))).toBe(
        `Failed to read ${name}: a text of ${length} is not a number ${bounds}\nCorrect it, or unset it for ${otherwise}.`,
      );
    }
  });

  test.each(['0', 'true', 'yes', '11', 's3cret'])('LIVE_SAMPLES=%s is rejected', (text) => {
    expect(messageFrom(() => readLimits({ LIVE_SAMPLES: text }))).toMatch(
      /^Failed to read LIVE_SAMPLES: a text of \d characters? is not 1\nSet it to 1, or unset it\.$/,
    );
  });

  test('an unknown limit is reported with the probable one', () => {
    const environment = { LIVE_RPS: '5', LIVE_HOSTS: 'a', LIVE_SAMPLES: '1', LIVE_TIMEOUT: 's3cret', LIVELY: '1' };
    expect(mistypedLimits({ ...environment, LIVE_HOST: 's3cret' })).toEqual([
      'LIVE_TIMEOUT is not a known setting; did you mean LIVE_TIMEOUT_MS?',
      'LIVE_HOST is not a known setting; did you mean LIVE_HOSTS?',
    ]);
  });
});

function messageFrom(read: () => unknown): string {
  try {
    return `nothing was rejected: ${JSON.stringify(read())}`;
  } catch (error) {
    return messageOf(error);
  }
}
