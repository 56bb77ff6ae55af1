import { exampleSubject } from '../testing';
import { baseUrlName, liveSettings, missingSettings } from './live';
import { SLOTS } from './unique';

const subject = exampleSubject();
const COMPLETE = {
  EXAMPLE_BASE_URL: 'https://api.example.com/v1',
  EXAMPLE_TOKEN: 's3cret',
  EXAMPLE_SOURCE_ID: '7',
};

test('the base URL of a provider has a name', () => {
  expect(baseUrlName('example')).toBe('EXAMPLE_BASE_URL');
});

test.each([
  ['everything', COMPLETE, []],
  ['nothing', {}, ['EXAMPLE_BASE_URL', 'EXAMPLE_TOKEN', 'EXAMPLE_SOURCE_ID']],
  ['an empty token', { ...COMPLETE, EXAMPLE_TOKEN: '' }, ['EXAMPLE_TOKEN']],
  ['no base URL', { ...COMPLETE, EXAMPLE_BASE_URL: undefined }, ['EXAMPLE_BASE_URL']],
])('with %s set, what is missing is told', (_, environment, want) => {
  expect(missingSettings(subject, environment)).toEqual(want);
});

test('settings are read by their type, and no others', () => {
  const { settings, abilities } = liveSettings(subject, { ...COMPLETE, EXAMPLE_GROUP_ID: '', HOME: '/root' });
  expect(settings).toEqual({ EXAMPLE_TOKEN: 's3cret', EXAMPLE_SOURCE_ID: 7 });
  expect(abilities).toEqual([]);
});

test('an optional setting is read where it is set', () => {
  const { settings } = liveSettings(subject, { ...COMPLETE, EXAMPLE_GROUP_ID: '0' });
  expect(settings.EXAMPLE_GROUP_ID).toBe(0);
});

test.each(['7a', '1.5', '1e3', ' 7', 'seven'])('the whole number %j is refused', (text) => {
  expect(() => liveSettings(subject, { ...COMPLETE, EXAMPLE_SOURCE_ID: text })).toThrow(
    `Failed to read EXAMPLE_SOURCE_ID: "${text}" is no whole number`,
  );
});

test.each(['', 'api.example.com', 'ftp://api.example.com', 'file:///etc', '/v1'])(
  'the base URL %j is refused',
  (text) => {
    expect(() => liveSettings(subject, { ...COMPLETE, EXAMPLE_BASE_URL: text })).toThrow(
      `Failed to read EXAMPLE_BASE_URL: "${text}" is no http or https URL`,
    );
  },
);

test.each([
  ['https://api.example.com/v1', 'https://api.example.com/v1'],
  ['https://api.example.com/v1//', 'https://api.example.com/v1'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('the base URL %s loses its last slashes', async (given, want) => {
  const { baseUrl, close } = await liveSettings(subject, { ...COMPLETE, EXAMPLE_BASE_URL: given }).start();
  await close();
  expect(baseUrl).toBe(want);
});

test('runs have seeds of their own', () => {
  const seeds = Array.from({ length: 20 }, () => liveSettings(subject, COMPLETE).seed);
  expect(seeds.filter(({ run, slot }) => !/^[a-z\d]{6}$/.test(run) || !(slot >= 0 && slot < SLOTS))).toEqual([]);
  expect(new Set(seeds.map(({ run, slot }) => `${run} ${slot}`)).size).toBe(seeds.length);
});
