import { redactor } from '../exchange/redact';
import { contactOf, RUN, SINCE, valuesOf } from './example';
import { markersOf } from './markers';
import { ownershipOf, showsStranger } from './ownership';

/** A minute after the run began. */
const NOW = SINCE + 60_000;
const SECOND = 1000;
const HOUR = 3600 * SECOND;

const markers = markersOf(valuesOf(1));
const redact = redactor({ EXAMPLE_TOKEN: 's3cret-0001' });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Whose the contact of a body is: its id, why it is doubtful, or nobody. */
function whose(body: unknown, date?: string, identity: { id: string; createdAt?: string } = IDENTITY): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = date === undefined ? {} : { date };
  const owned = ownershipOf({ status: 200, headers, text }, { identity, run: RUN, markers, since: SINCE, redact });
  return owned.whose === 'ours' ? owned.id.text : owned.whose === 'doubtful' ? owned.why : 'nobody';
}

const IDENTITY = { id: 'id', createdAt: 'created_at' };
const TIMELESS = { id: 'id' };
const STRANGE = 'it does not carry what this run sent';
const SEVERAL = 'its id cannot be sent safely, or there are several';
const OLDER = 'it is older than this run';
const LATER = 'its time is later than its answer';
const OTHER_RUN = 'it is that of another run';
const PHONE_ONLY = 'only its phone number is that of this run';

const at = (time: number) => ({ created_at: new Date(time).toISOString() });
/** With the name of somebody else. */
const phoneOnly = (changes: object = {}) => contactOf(1, 5, { name: 'Ada', ...changes });

describe('what a contact carries', () => {
  test.each([
    ['name and number', contactOf(1, 5), '5'],
    ['its name in another field', contactOf(1, 5, { name: null, note: `of ${valuesOf(1)[0]}` }), '5'],
    ['a padded name', contactOf(1, 5, { name: `${valuesOf(1)[0]}xxxx`, phone: null }), '5'],
    ['a number written otherwise', phoneOnly({ phone: '(201) 555-0102' }), '5'],
    ['a padded number', phoneOnly({ phone: '+1201555010200000' }), '5'],
    ['a number that is a number', `{"id": 5, "phone": 12015550102, "created_at": "2026-01-02T03:04:06Z"}`, '5'],
    ['the name of slot 11', contactOf(11, 5), STRANGE],
    ['the name of another run', contactOf(1, 5, { name: valuesOf(1, 'abc124')[0], phone: null }), STRANGE],
    ['the name of another run, and its number', phoneOnly({ name: valuesOf(1, 'abc124')[0] }), OTHER_RUN],
    [
      'the address of another run, and its number',
      phoneOnly({ email: 'contract-test-abc124-1-0@example.com' }),
      OTHER_RUN,
    ],
    ['the address of another run in capitals', phoneOnly({ email: 'CONTRACT-TEST-ABC124-1-0@EXAMPLE.COM' }), OTHER_RUN],
    ['another name of this run, and its number', phoneOnly({ name: 'Contract Test abc123-1-1' }), '5'],
    ['its name in capitals, and its number', phoneOnly({ name: 'CONTRACT TEST ABC123-1-0' }), '5'],
    ['its name and that of another run', contactOf(1, 5, { note: valuesOf(1, 'abc124')[0] }), '5'],
    ['nothing of this run', contactOf(1, 5, { name: 'Ada', phone: '+12025550100' }), STRANGE],
    ['no text', { id: 5, name: null, phone: null }, STRANGE],
    ['an id alone', { id: 5 }, STRANGE],
    ['a list of names', { id: 5, names: [valuesOf(1)[0]] }, STRANGE],
  ])('%s', (_, body, want) => {
    expect(whose(body)).toBe(want);
  });
});

describe('where it stands', () => {
  const [ours, other, twin] = [contactOf(1, 5), contactOf(11, 777), contactOf(1, 6)];

  test.each([
    ['nowhere', {}, 'nobody'],
    ['nowhere: HTML', '<html>', 'nobody'],
    ['nowhere: no body', '', 'nobody'],
    ['nowhere: a doubled key', '{"id": 5, "name": "Contract Test abc123-1-0", "id": 6}', 'nobody'],
    ['nowhere: too deep', `${'{"a":'.repeat(1e5)}${JSON.stringify(ours)}${'}'.repeat(1e5)}`, 'nobody'],
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
    ['its id beside what was sent', { id: 5, request: { name: valuesOf(1)[0] } }, STRANGE],
    ['what was sent under an id of its own', { data: ours, request: { ...ours, id: 'request-1' } }, SEVERAL],
    ['an object that inherits its id', '{"__proto__": {"id": 5}, "name": "Contract Test abc123-1-0"}', STRANGE],
  ])('%s', (_, body, want) => {
    expect(whose(body)).toBe(want);
  });

  test.each([['*'], ['all'], ['1/../2'], ['s3cret-0001'], [0], [-1], [1.5], [null], [true], [{}]])(
    'under the id %j it is not sent',
    (id) => {
      expect(whose(contactOf(1, 5, { id }))).toBe(SEVERAL);
    },
  );

  test('an id beyond 53 bits keeps its digits', () => {
    expect(whose('{"id": 9007199254740993, "name": "Contract Test abc123-1-0"}')).toBe('9007199254740993');
  });

  test('an id of another name, and of a documented form', () => {
    const text = JSON.stringify({ uuid: 'a.b', name: valuesOf(1)[0] });
    const proof = { identity: { id: 'uuid', form: 'a\\.b' }, run: RUN, markers, since: SINCE, redact };
    expect(ownershipOf({ status: 200, headers: {}, text }, proof)).toEqual({
      whose: 'ours',
      id: { text: 'a.b', isNumber: false },
    });
  });
});

describe('when it was created, by a server whose clock is right', () => {
  test.each([
    ['as the run began', SINCE, '5', '5'],
    ['2 s before, which may be rounding', SINCE - 2 * SECOND, '5', '5'],
    ['more than 2 s before', SINCE - 2 * SECOND - 1, OLDER, OLDER],
    ['a year before', SINCE - 365 * 24 * HOUR, OLDER, OLDER],
    ['at its answer', NOW, '5', '5'],
    ['4 s after its answer', NOW + 4 * SECOND, '5', '5'],
    ['more than 4 s after its answer', NOW + 4 * SECOND + 1, '5', LATER],
    ['hours after its answer: local time that is said to be UTC', NOW + 8 * HOUR, '5', LATER],
  ])('%s', (_, time, named, unnamed) => {
    expect([whose(contactOf(1, 5, at(time))), whose(phoneOnly(at(time)))]).toEqual([named, unnamed]);
  });

  test.each([
    ['no time', undefined],
    ['null', null],
    ['a time without an offset', '2026-01-02T03:04:06'],
    ['an old time without an offset', '2024-01-02T03:04:06'],
    ['a date', '2026-01-02'],
    ['Unix time', SINCE / 1000],
    ['no date at all', 'today'],
  ])('%s says nothing', (_, time) => {
    const created = { created_at: time };
    expect([whose(contactOf(1, 5, created)), whose(phoneOnly(created))]).toEqual(['5', PHONE_ONLY]);
  });

  test('an offset is taken into account', () => {
    expect(whose(phoneOnly({ created_at: '2026-01-02T05:04:06+02:00' }))).toBe('5');
    expect(whose(phoneOnly({ created_at: '2026-01-02T03:04:06+02:00' }))).toBe(OLDER);
  });

  test('no field is read where none is documented', () => {
    expect(whose(contactOf(1, 5, at(SINCE - HOUR)), undefined, TIMELESS)).toBe('5');
    expect(whose(phoneOnly(), undefined, TIMELESS)).toBe(PHONE_ONLY);
  });

  test('of one contact that is shown twice, each has to be young', () => {
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
    const made = [SINCE - 2 * SECOND - 1, SINCE - 2 * SECOND, NOW + 4 * SECOND, NOW + 4 * SECOND + 1];
    const answers = made.map((time) => whose(phoneOnly(at(time + offset)), date));
    expect(answers).toEqual([OLDER, '5', '5', LATER]);
  });

  test.each([0, 365 * 24 * HOUR])('that is far behind, at %d, proves nothing of an old contact', (time) => {
    expect(whose(phoneOnly(at(SINCE - 24 * HOUR)), new Date(time).toUTCString())).toBe(LATER);
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
