import { createdIn } from './created';
import { instantOf, secondsApart } from './instant';

describe('created', () => {
  const contact = { properties: { id: {}, name: {}, phone: {} } };
  const full = { id: 1, name: 'A', phone: '+12015550100' };

  describe('at a documented place', () => {
    test.each([
      { at: '', body: full, want: full },
      { at: '/data', body: { data: full }, want: full },
      { at: '/contact/0', body: { contact: [full, 'other'] }, want: full },
      { at: '/data', body: full, want: undefined },
      { at: '/contact/0', body: { contact: full }, want: undefined },
      { at: '/contact/0', body: { contact: [] }, want: undefined },
      { at: '/data', body: { data: null }, want: null },
      { at: '/data', body: { wrapped: { data: full } }, want: undefined },
      { at: '/data', body: undefined, want: undefined },
      { at: '/data', body: 'text', want: undefined },
      { at: '', body: [full], want: [full] },
    ])('"$at" of $body is $want', ({ at, body, want }) => {
      expect(createdIn({ at }, contact)(body)).toEqual(want);
    });
  });

  describe('at one of several places', () => {
    const find = createdIn({ either: ['/data', '/data/contact', ''], because: 'both are shown' }, contact);

    test.each([
      { title: 'the first', body: { data: full }, want: full },
      { title: 'the second', body: { data: [], contact: full }, want: { data: [], contact: full } },
      { title: 'the first of two', body: { data: { contact: full } }, want: { contact: full } },
      {
        title: 'the last, where the others hold no object',
        body: { ...full, data: [full] },
        want: { ...full, data: [full] },
      },
      { title: 'none, where no object stands', body: [full], want: undefined },
      { title: 'none of nothing', body: undefined, want: undefined },
    ])('it is $title', ({ body, want }) => {
      expect(find(body)).toEqual(want);
    });
  });

  describe('anywhere', () => {
    const find = createdIn({ anywhere: true, because: 'the envelope is not documented' }, contact);

    test.each([
      { title: 'the root', body: full },
      { title: 'an object', body: { data: full } },
      { title: 'objects in objects', body: { status: 'ok', result: { data: { contact: full } } } },
      { title: 'a list', body: { contacts: [full] } },
      { title: 'lists in lists', body: [[[full]]] },
      { title: 'an envelope with one of its keys', body: { id: 'request-1', contact: full } },
      { title: 'an envelope, below a smaller object', body: { data: { user: { id: 9 }, deep: { deeper: full } } } },
      { title: 'an object with more keys than documented', body: { data: { ...full, extra: 1 } } },
    ])('is found in $title', ({ body }) => {
      expect(find(body)).toMatchObject(full);
    });

    test('of two with as many keys the shallowest is taken', () => {
      expect(find({ deep: { contact: { id: 1, name: 'deep' } }, contact: { id: 2, name: 'near' } })).toEqual({
        id: 2,
        name: 'near',
      });
    });

    test('of two at one depth with as many keys the first is taken', () => {
      expect(find({ contacts: [{ id: 1 }, { id: 2 }] })).toEqual({ id: 1 });
    });

    test('a key counts whatever its value', () => {
      expect(find({ a: { id: 1 }, b: { id: null, name: null } })).toEqual({ id: null, name: null });
    });

    test.each([{}, { message: 'invalid' }, [], null, undefined, 'id', 5, ['id', 'name']])('%j holds none', (body) => {
      expect(find(body)).toBeUndefined();
    });

    test('no contact is known by a schema without keys', () => {
      expect(createdIn({ anywhere: true, because: 'nothing is documented' }, {})(full)).toBeUndefined();
    });
  });
});

describe('instant', () => {
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
  ])('%j is no instant', (value) => {
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
});
