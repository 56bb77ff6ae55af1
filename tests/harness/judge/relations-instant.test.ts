import type { Json } from '../../../contracts/expectation';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { check } from './relations';

describe('an instant near the request, which is sent at noon', () => {
  const near = (value: Json, headers: { readonly [name: string]: string } = {}) =>
    check({ withinSeconds: [value, 60] }, scopeOf(exchangeOf({ headers }))).map(({ expected }) => expected);
  const date = 'Mon, 01 Jan 2024 15:00:00 GMT';

  test.each([
    { value: '2024-01-01T12:01:00Z', headers: {} },
    { value: '2024-01-01T11:59:00Z', headers: {} },
    { value: '2024-01-01T13:00:30+01:00', headers: {} },
    { value: '2024-01-02T02:01:00', headers: {} },
    { value: '2024-01-01T15:00:59Z', headers: { date } },
    { value: '2024-01-01T12:00:00Z', headers: { date } },
  ])('is $value, with $headers', ({ value, headers }) => {
    expect(near(value, headers)).toEqual([]);
  });

  test.each([
    { value: '2024-01-01T12:01:01Z', headers: {} },
    { value: '2024-01-01T11:58:59Z', headers: {} },
    { value: '2024-01-01T12:00:00+01:00', headers: {} },
    { value: '2024-01-02T02:01:01', headers: {} },
    { value: '1970-01-01T00:00:00Z', headers: {} },
    { value: '2024-01-01T13:30:00Z', headers: { date } },
  ])('is not $value, with $headers', ({ value, headers }) => {
    expect(near(value, headers)).toEqual(['within 60 s of 2024-01-01T12:00:00.000Z']);
  });

  test.each([null, 'yesterday', 1704110400])('%j is left to iso8601', (value) => {
    expect(near(value)).toEqual([]);
  });
});
