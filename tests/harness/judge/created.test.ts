import { createdIn, placesIn } from './created';

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
      title: 'the last, when the others hold no object',
      body: { ...full, data: [full] },
      want: { ...full, data: [full] },
    },
    { title: 'none, when there is no object', body: [full], want: undefined },
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

  test('a key counts, regardless of its value', () => {
    expect(find({ a: { id: 1 }, b: { id: null, name: null } })).toEqual({ id: null, name: null });
  });

  test.each([{}, { message: 'invalid' }, [], null, undefined, 'id', 5, ['id', 'name']])('%j holds none', (body) => {
    expect(find(body)).toBeUndefined();
  });

  describe('beside a repetition of the request', () => {
    const sent = { name: 'Ada', phone: '1', note: 'x' };
    const schema = { properties: { id: {}, name: {}, phone: {}, note: {} } };
    const among = createdIn({ anywhere: true, because: 'the envelope is not documented' }, schema, 'id', sent);

    test('is the object with an id and a field that was sent', () => {
      const data = { id: 1, name: 'Wrong' };
      expect(among({ request: sent, data })).toEqual(data);
    });

    test('is not an object that the contact refers to', () => {
      expect(among({ data: sent, groups: [{ id: 12, title: 'Group' }] })).toEqual(sent);
    });

    test('is the object that differs from what was sent, with an id or without', () => {
      const data = { name: 'Wrong', phone: '1', note: 'x' };
      expect(among({ data, user: { id: 3, name: 'Somebody' } })).toEqual(data);
    });
  });

  test('no contact is known by a schema without keys', () => {
    expect(createdIn({ anywhere: true, because: 'nothing is documented' }, {})(full)).toBeUndefined();
  });
});

describe('the places of a contact in a body', () => {
  const either = { either: ['/data', '/contact', ''], because: 'only an example shows it' } as const;

  test.each([
    { title: 'the documented one', place: { at: '/data' }, body: {}, want: ['/data'] },
    { title: 'the one of several that holds an object', place: either, body: { contact: full }, want: ['/contact'] },
    {
      title: 'the one that is used and the one around it',
      place: { either: ['/contact/0', '/contact', ''], because: '' } as const,
      body: { contact: [full] },
      want: ['/contact/0', '/contact'],
    },
    { title: 'the body itself, where the others hold none', place: either, body: { ...full, data: 1 }, want: [''] },
    { title: 'all of several, where none holds an object', place: either, body: [], want: ['/data', '/contact', ''] },
    { title: 'none, where keys alone show it', place: { anywhere: true, because: '' } as const, body: full, want: [] },
  ])('are $title', ({ place, body, want }) => {
    expect(placesIn(place, body)).toEqual(want);
  });
});
