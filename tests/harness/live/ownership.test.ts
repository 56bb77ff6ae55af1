import { contactOf, SINCE, valuesOf } from '../testing/live';
import { redactor } from '../wire/redact';
import { markersOf } from './markers';
import { ownershipOf, showsStranger } from './ownership';

/** A minute after the run began. */
const NOW = SINCE + 60_000;
const SECOND = 1000;
const HOUR = 3600 * SECOND;

const markers = markersOf([...valuesOf(1), 'contract-test-abc123-1-0']);
const redact = redactor({ EXAMPLE_TOKEN: 's3cret-0001' });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The owner of the contact in a body: its id, why it is doubtful, nobody or unknown. */
function whose(body: unknown, date?: string, identity: { id: string; createdAt?: string } = IDENTITY): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = date === undefined ? {} : { date };
  const owned = ownershipOf(
    { status: 200, headers, text },
    { identity, fields: FIELDS, markers, since: SINCE, redact },
  );
  if (owned.whose === 'ours') return owned.id.text;
  return owned.whose === 'doubtful' ? owned.why : owned.whose;
}

const FIELDS = ['id', 'name', 'phone', 'note', 'created_at'];
const IDENTITY = { id: 'id', createdAt: 'created_at' };
const TIMELESS = { id: 'id' };
const STRANGE = 'it does not carry what only this run sent';
const SEVERAL = 'its id cannot be sent safely, or there are several';
const OLDER = 'it is older than this run';
const LATER = 'its creation time is in the future';
const UNREADABLE = 'its creation time cannot be read';

const at = (time: number) => ({ created_at: new Date(time).toISOString() });
/** With the name of another contact. */
const phoneOnly = (changes: object = {}) => contactOf(1, 5, { name: 'Ada', ...changes });

describe('what a contact carries', () => {
  test.each([
    ['name and number', contactOf(1, 5), '5'],
    ['its name in another field', contactOf(1, 5, { name: null, note: `of ${valuesOf(1)[0]}` }), '5'],
    ['a padded name', contactOf(1, 5, { name: `${valuesOf(1)[0]}xxxx`, phone: null }), '5'],
    ['its address', contactOf(1, 5, { name: 'Ada', email: 'contract-test-abc123-1-0@example.com' }), '5'],
    ['its number', phoneOnly(), STRANGE],
    ['its number, written otherwise', phoneOnly({ phone: '(201) 555-0102' }), STRANGE],
    [
      'its number as a number',
      '{"id": 5, "name": "Ada", "phone": 12015550102, "created_at": "2026-01-02T03:04:06Z"}',
      STRANGE,
    ],
    ['the name of slot 11', contactOf(11, 5), STRANGE],
    ['the name of another run', contactOf(1, 5, { name: valuesOf(1, 'abc124')[0], phone: null }), STRANGE],
    ['the name of another run, and its number', phoneOnly({ name: valuesOf(1, 'abc124')[0] }), STRANGE],
    [
      'the address of another run, and its number',
      phoneOnly({ email: 'contract-test-abc124-1-0@example.com' }),
      STRANGE,
    ],
    ['another name of this run, and its number', phoneOnly({ name: 'Contract Test abc123-1-1' }), STRANGE],
    ['its name in capitals, and its number', phoneOnly({ name: 'CONTRACT TEST ABC123-1-0' }), STRANGE],
    ['its name and that of another run', contactOf(1, 5, { note: valuesOf(1, 'abc124')[0] }), '5'],
    ['nothing of this run', contactOf(1, 5, { name: 'Ada', phone: '+12025550100' }), STRANGE],
    ['no text', { id: 5, name: null, phone: null }, STRANGE],
    ['an id alone', { id: 5 }, 'nobody'],
    ['one field of a contact beside its times', { id: 5, name: valuesOf(1)[0], created_at: null }, 'nobody'],
    ['two fields of a contact', { id: 5, name: valuesOf(1)[0], note: null }, '5'],
    ['a list of names', contactOf(1, 5, { name: [valuesOf(1)[0]] }), STRANGE],
  ])('%s', (_, body, want) => {
    expect(whose(body)).toBe(want);
  });
});

describe('where it is found', () => {
  const [ours, other, twin] = [contactOf(1, 5), contactOf(11, 777), contactOf(1, 6)];

  test.each([
    ['nowhere', {}, 'nobody'],
    ['nowhere: HTML', '<html>', 'unknown'],
    ['nowhere: no body', '', 'unknown'],
    ['nowhere: a text', '"ok"', 'unknown'],
    ['nowhere: null', 'null', 'unknown'],
    ['nowhere: a doubled key', '{"id": 5, "name": "Contract Test abc123-1-0", "id": 6}', 'unknown'],
    ['nowhere: too deep', `${'{"a":'.repeat(1e5)}${JSON.stringify(ours)}${'}'.repeat(1e5)}`, 'unknown'],
    ['nowhere: an object without an id', { data: { ...ours, id: undefined } }, 'nobody'],
    ['the root', ours, '5'],
    ['in an envelope', { status: 'ok', data: ours }, '5'],
    ['in an envelope with an id', { id: 'request-1', data: ours }, '5'],
    ['in a list', [ours], '5'],
    ['in a list of others', { data: [other, ours] }, '5'],
    ['deep', { a: [{ b: { c: [[ours]] } }] }, '5'],
    ['a user beside it', { data: ours, user: other }, '5'],
    ['a user in it', { ...ours, owner: other }, '5'],
    ['a group above it', { ...other, contacts: [ours] }, '5'],
    ['twice, under one id', { data: ours, updated: ours }, '5'],
    ['twice, the id once as a text', { data: ours, updated: contactOf(1, '5') }, '5'],
    ['twice, under two ids', { data: [ours, twin] }, SEVERAL],
    ['twice, once without a safe id', { data: [ours, contactOf(1, 'all')] }, SEVERAL],
    ['its id beside what was sent', { ...phoneOnly(), request: { name: valuesOf(1)[0] } }, STRANGE],
    ['what was sent under an id of its own', { data: ours, request: { ...ours, id: 'request-1' } }, SEVERAL],
    [
      'an object that inherits its id',
      '{"__proto__": {"id": 5}, "name": "Contract Test abc123-1-0", "phone": ""}',
      'nobody',
    ],
  ])('%s', (_, body, want) => {
    expect(whose(body)).toBe(want);
  });

  test.each([['*'], ['all'], ['1/../2'], ['s3cret-0001'], [0], [-1], [1.5], [null], [true], [{}]])(
    'its id %j is not sent',
    (id) => {
      expect(whose(contactOf(1, 5, { id }))).toBe(SEVERAL);
    },
  );

  test('an id beyond 53 bits keeps its digits', () => {
    expect(whose('{"id": 9007199254740993, "name": "Contract Test abc123-1-0", "phone": ""}')).toBe('9007199254740993');
  });

  test('an id of another name, and of a documented form', () => {
    const text = JSON.stringify({ uuid: 'a.b', name: valuesOf(1)[0], phone: null });
    const proof = { identity: { id: 'uuid', form: 'a\\.b' }, fields: FIELDS, markers, since: SINCE, redact };
    expect(ownershipOf({ status: 200, headers: {}, text }, proof)).toEqual({
      whose: 'ours',
      id: { text: 'a.b', isNumber: false },
    });
  });
});

test('a response without a contact may be a list; a doubtful one may be marked and have an id', () => {
  const owned = (body: unknown) => {
    const proof = { identity: IDENTITY, fields: FIELDS, markers, since: SINCE, redact };
    return ownershipOf({ status: 200, headers: {}, text: JSON.stringify(body) }, proof);
  };
  expect(owned({})).toEqual({ whose: 'nobody', isList: false });
  expect(owned([])).toEqual({ whose: 'nobody', isList: true });
  expect(owned({ data: [] })).toEqual({ whose: 'nobody', isList: true });
  const id = { text: '5', isNumber: true };
  expect(owned(phoneOnly())).toEqual({ whose: 'doubtful', why: STRANGE, isMarked: false, id });
  expect(owned(contactOf(1, 5, at(SINCE - HOUR)))).toEqual({ whose: 'doubtful', why: OLDER, isMarked: true, id });
  expect(owned(contactOf(1, 'all'))).toEqual({ whose: 'doubtful', why: SEVERAL, isMarked: true });
});

describe('when it was created, by a server whose clock is right', () => {
  test.each([
    ['as the run began', SINCE, '5'],
    ['3 s before, which may be rounding', SINCE - 3 * SECOND, '5'],
    ['more than 3 s before', SINCE - 3 * SECOND - 1, OLDER],
    ['a year before', SINCE - 365 * 24 * HOUR, OLDER],
    ['at its response', NOW, '5'],
    ['2 s after its response', NOW + 2 * SECOND, '5'],
    ['more than 2 s after its response', NOW + 2 * SECOND + 1, LATER],
    ['hours after its response: local time declared as UTC', NOW + 8 * HOUR, LATER],
  ])('%s', (_, time, want) => {
    expect([whose(contactOf(1, 5, at(time))), whose(phoneOnly(at(time)))]).toEqual([want, STRANGE]);
  });

  test.each([
    ['no time', undefined, '5'],
    ['null', null, '5'],
    ['an offset', '2026-01-02T05:04:06+02:00', '5'],
    ['an old time with an offset', '2026-01-02T03:04:06+02:00', OLDER],
    ['a time without an offset', '2026-01-02T03:04:06', '5'],
    ['an old time without an offset', '2024-01-02T03:04:06', OLDER],
    ['a later time without an offset', '2026-01-03T03:04:06', LATER],
    ['a space for the T', '2026-01-02 03:04:06', '5'],
    ['a date', '2026-01-02', '5'],
    ['an old date', '2025-12-30', OLDER],
    ['Unix time', SINCE / 1000, '5'],
    ['old Unix time', SINCE / 1000 - 3600, OLDER],
    ['Unix time in milliseconds', SINCE, '5'],
    ['Unix time as a text', `${SINCE / 1000}`, '5'],
    ['no date at all', 'today', UNREADABLE],
    ['an empty text', '', UNREADABLE],
    ['true', true, UNREADABLE],
    ['an object', {}, UNREADABLE],
  ])('%s: %j', (_, time, want) => {
    expect(whose(contactOf(1, 5, { created_at: time }))).toBe(want);
  });

  test('no field is read if none is documented', () => {
    expect(whose(contactOf(1, 5, at(SINCE - HOUR)), undefined, TIMELESS)).toBe('5');
    expect(whose(phoneOnly(), undefined, TIMELESS)).toBe(STRANGE);
  });

  test('if one contact is shown twice, each has to be recent', () => {
    expect(whose([contactOf(1, 5), contactOf(1, 5, at(SINCE - HOUR))])).toBe(OLDER);
  });
});

describe('when it was created, by the clock of the server', () => {
  const clock = (offset: number) => new Date(NOW + offset).toUTCString();

  test.each([
    ['an hour ahead', clock(HOUR), HOUR],
    ['an hour behind', clock(-HOUR), -HOUR],
    ['2 s ahead', clock(2 * SECOND), 2 * SECOND],
    ['1 s ahead, which may be rounding', clock(SECOND), 0],
    ['1 s behind, which may be rounding', clock(-SECOND), 0],
    ['not a date', 'today', 0],
  ])('%s', (_, date, offset) => {
    const made = [SINCE - 3 * SECOND - 1, SINCE - 3 * SECOND, NOW + 2 * SECOND, NOW + 2 * SECOND + 1];
    const answers = made.map((time) => whose(contactOf(1, 5, at(time + offset)), date));
    expect(answers).toEqual([OLDER, '5', '5', LATER]);
  });

  test.each([0, 365 * 24 * HOUR])('that is far behind, at %d, proves nothing about an old contact', (time) => {
    expect(whose(contactOf(1, 5, at(SINCE - 24 * HOUR)), new Date(time).toUTCString())).toBe(LATER);
  });
});

describe('a stranger', () => {
  const stranger = phoneOnly({ id: 777 });

  test.each([
    ['with the number', stranger, 200, true],
    ['in a list', { data: [contactOf(11, 6), stranger] }, 200, true],
    ['whose number is a number', '{"id": 777, "phone": 12015550102}', 200, true],
    ['in an error', stranger, 409, false],
    ['that is not there', { message: 'Not Found' }, 404, false],
    ['with another number', contactOf(11, 6), 200, false],
    ['that is of this run', contactOf(1, 5), 200, false],
    [
      'that is of this run, its number a number',
      '{"name": "Contract Test abc123-1-0", "phone": 12015550102}',
      200,
      false,
    ],
    ['in nothing', '', 200, false],
  ])('%s: %#', (_, body, status, want) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect(showsStranger({ status, headers: {}, text }, markers)).toBe(want);
  });
});
