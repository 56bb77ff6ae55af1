import { instantOf, secondsApart } from './instant';

describe('an instant of ISO 8601', () => {
  test.each([
    { text: '2024-01-01T10:00:00Z', time: '2024-01-01T10:00:00.000Z' },
    { text: '2024-01-01T10:00Z', time: '2024-01-01T10:00:00.000Z' },
    { text: '2024-01-01T10:00:00.123Z', time: '2024-01-01T10:00:00.123Z' },
    { text: '2024-01-01T10:00:00.123456Z', time: '2024-01-01T10:00:00.123Z' },
    { text: '2024-01-01T10:00:00.123456789Z', time: '2024-01-01T10:00:00.123Z' },
    { text: '2024-01-01T10:00:00,5Z', time: '2024-01-01T10:00:00.500Z' },
    { text: '2024-01-01T10:00:00+00:00', time: '2024-01-01T10:00:00.000Z' },
    { text: '2024-01-01T10:00:00-00:00', time: '2024-01-01T10:00:00.000Z' },
    { text: '2024-01-01T10:00:00+0530', time: '2024-01-01T04:30:00.000Z' },
    { text: '2024-01-01T10:00:00-08', time: '2024-01-01T18:00:00.000Z' },
    { text: '2024-01-01T23:30:00-05:45', time: '2024-01-02T05:15:00.000Z' },
    { text: '20240101T100000Z', time: '2024-01-01T10:00:00.000Z' },
    { text: '2024-02-29T00:00:00Z', time: '2024-02-29T00:00:00.000Z' },
  ])('is read from $text', ({ text, time }) => {
    expect(instantOf(text)).toEqual({ time: new Date(time), local: false });
  });

  test.each(['2024-01-01T10:00:00', '2024-01-01T10:00', '2024-01-01T10:00:00.123456', '20240101T100000'])(
    'is read from %s as a local time',
    (text) => {
      expect(instantOf(text)?.local).toBe(true);
      expect(instantOf(text)?.time.toISOString()).toMatch(/^2024-01-01T10:00:00\.\d{3}Z$/);
    },
  );
});

test.each([
  '2024-01-01 10:00:00',
  '2024-01-01 10:00:00Z',
  '2024-01-01',
  '20240101',
  'T10:00:00Z',
  '01/02/2024',
  '01/02/2024T10:00:00Z',
  'Mon, 01 Jan 2024 10:00:00 GMT',
  'Mon Jan 01 2024 10:00:00 GMT+0000',
  '1704103200',
  '2023-02-29T10:00:00Z',
  '2024-13-01T10:00:00Z',
  '2024-01-01T25:00:00Z',
  '2024-01-01T10:60:00Z',
  '2024-01-01T10:00:00 Z',
  ' 2024-01-01T10:00:00Z',
  '2024-01-01T10:00:00Z\n',
  '2024-01-01T10:00:00Z and more',
  '2024-01-01T10:00:00UTC',
  'P1DT2H',
  '/Date(1704103200000)/',
  'yesT5erday',
  '',
  1704103200,
  1704103200000,
  null,
  undefined,
  true,
  {},
  ['2024-01-01T10:00:00Z'],
])('%j is not an instant', (value) => {
  expect(instantOf(value)).toBeUndefined();
});

describe('the seconds between an instant and noon UTC', () => {
  const noon = new Date('2024-01-01T12:00:00Z');

  test.each([
    { text: '2024-01-01T12:00:00Z', apart: 0 },
    { text: '2024-01-01T12:00:05Z', apart: 5 },
    { text: '2024-01-01T11:59:55Z', apart: 5 },
    { text: '2024-01-01T11:59:59.5Z', apart: 0.5 },
    { text: '2024-01-01T17:30:00+05:30', apart: 0 },
    { text: '2024-01-01T12:00:00+01:00', apart: 3600 },
    { text: '2025-01-01T12:00:00Z', apart: 366 * 86_400 },
    { text: '2024-01-01T22:00:00', apart: 0 },
    { text: '2024-01-02T02:00:00', apart: 0 },
    { text: '2024-01-02T02:00:07', apart: 7 },
    { text: '2023-12-31T21:59:53', apart: 7 },
  ])('are $apart at least for $text', ({ text, apart }) => {
    const instant = instantOf(text);
    expect(instant && secondsApart(instant, noon)).toBe(apart);
  });
});
