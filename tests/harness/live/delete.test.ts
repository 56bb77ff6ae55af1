import type { Contract } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { ContactId } from '../request/contact-id';
import { contactOf, LIVE, SINCE } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { exampleAccess, NOT_FOUND, says, scripted } from '../testing/live-access';
import { created, exampleLedger } from '../testing/live-ledger';
import type { CleaningUp } from './delete';
import { deleteContact } from './delete';

const END = SINCE + 60_000;
const READ = 'GET /contacts/5';
const DELETE = 'DELETE /contacts/5';
const SEARCH = 'GET /contacts?phone=%2B12015550102';
const OK = says({});
const OURS = says({ data: contactOf(1, 5) });
const TWIN = says([contactOf(1, 6)]);
const STRANGER = says({ data: contactOf(9, 5) });
const FOUND = says([contactOf(1, 5)]);
const OTHERS = says([contactOf(9, 8)]);
const OLD = says(contactOf(1, 5, { created_at: '2025-01-02T03:04:06Z' }));
const FAILED = says({}, 500);
const PAGE: Answer = { text: '<html>' };
const THERE = 'and it still exists';
const RESET = new Error('the connection was closed, s3cret/+ "token"');

const ID = { text: '5', isNumber: true };
const BY_VALUE = { ...LIVE, reads: { byValue: LIVE.reads.byValue } };
const BLIND = { identity: LIVE.identity, cleanUp: LIVE.cleanUp };
const SHOWN = [READ, SEARCH, DELETE, READ];
const ALL = [READ, SEARCH, DELETE, READ, SEARCH];
const GONE = { is: 'gone' };
const LEARNED = { finds: false, deletes: false, keepsItsWord: false };
const NONE = { missing: [], lingering: [] };
const MISSING = 'the delete returned 404, and no other delete has succeeded; it may be gone';

let now = SINCE;

beforeEach(() => {
  now = SINCE + 30_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.restoreAllMocks();
});

type Answers = { readonly [asked: string]: readonly Answer[] };

/** Deletes contact 5 of the first attempt; what is then known of it, what was requested, and what was learned. */
async function remove(
  answers: Answers,
  contract: Partial<Contract> = LIVE,
  known: Partial<Omit<CleaningUp['learned'], 'missing' | 'lingering'>> = {},
  id: ContactId = ID,
  isSweep = false,
) {
  const ledger = exampleLedger();
  const attempt = ledger.add(1, created(5));
  const access = exampleAccess(scripted(answers), contract);
  const learned = { ...LEARNED, ...known, missing: new Set<number>(), lingering: new Set<number>() };
  const state = await deleteContact({ access, ledger, endsAt: END, learned, isSweep }, attempt, id);
  const { missing, lingering, showsById = false, ...rest } = learned;
  const listed = { ...rest, missing: [...missing], lingering: [...lingering] };
  return { state, asked: access.asked, learned: listed, showsById };
}

test('a contact that the read has stopped to show is left alone, and keeps no other from being deleted', async () => {
  const gone = await remove({ [READ]: [NOT_FOUND] }, LIVE, { showsById: true });
  expect(gone.state).toEqual(left('the documented read does not show it any more'));
  expect([gone.asked, gone.learned.stopped]).toEqual([[READ], undefined]);
  const first = await remove({ [READ]: [OURS, NOT_FOUND], [DELETE]: [OK] });
  expect([first.state, first.showsById]).toEqual([{ is: 'gone' }, true]);
});

const left = (why: string) => created(5, why);
const wordsOf = (status: number) => `the delete returned ${status}`;
const LINGERING = left(`${wordsOf(200)}, ${THERE}`);

describe('a contact that can be read by its id', () => {
  const KEPT = { ...LEARNED, ...NONE, deletes: true, keepsItsWord: true };
  const DELETES = { ...LEARNED, ...NONE, deletes: true };
  const NOTHING = { ...LEARNED, ...NONE };
  const LINGERS = { ...NOTHING, lingering: [1] };
  const BRIEFLY = [READ, DELETE, READ];
  // If the read by id is inconclusive, the read by value is used.
  const AGAIN = [READ, DELETE, READ, SEARCH];
  const TWICE = [READ, SEARCH, DELETE, READ, SEARCH];

  test.each<readonly [string, Answers, object, readonly string[], object]>([
    ['and is not there after it', { [READ]: [OURS, NOT_FOUND], [DELETE]: [OK] }, GONE, BRIEFLY, KEPT],
    ['and is then an object of another kind', { [READ]: [OURS, says({})], [DELETE]: [OK] }, GONE, AGAIN, DELETES],
    ['and cannot be read after it', { [READ]: [OURS, FAILED], [DELETE]: [OK] }, GONE, AGAIN, DELETES],
    ['and never could be read', { [READ]: [FAILED], [DELETE]: [OK] }, GONE, TWICE, DELETES],
    ['and is another after it', { [READ]: [OURS, STRANGER], [DELETE]: [OK] }, GONE, BRIEFLY, DELETES],
    ['with nothing, and is not there', { [READ]: [OURS, NOT_FOUND], [DELETE]: [{ text: '' }] }, GONE, BRIEFLY, KEPT],
    ['and is still there', { [READ]: [OURS], [DELETE]: [OK] }, left(`${wordsOf(200)}, ${THERE}`), BRIEFLY, LINGERS],
    ['with 500', { [READ]: [OURS], [DELETE]: [FAILED] }, left(`${wordsOf(500)}, ${THERE}`), BRIEFLY, LINGERS],
    ['with 500, and is not there', { [READ]: [OURS, NOT_FOUND], [DELETE]: [FAILED] }, GONE, BRIEFLY, NOTHING],
    ['with 302', { [READ]: [FAILED], [DELETE]: [says({}, 302)] }, left(wordsOf(302)), TWICE, NOTHING],
    ['with a page, and is not there', { [READ]: [OURS, NOT_FOUND], [DELETE]: [PAGE] }, GONE, BRIEFLY, NOTHING],
    ['with a page', { [READ]: [FAILED], [DELETE]: [PAGE] }, left(wordsOf(200)), TWICE, NOTHING],
  ])('whose delete is answered %s', async (_, answers, state, asked, learned) => {
    expect(await remove(answers)).toMatchObject({ state, asked, learned });
  });

  test.each([
    ['is another', STRANGER, 'it does not carry what only this run sent'],
    ['is older', OLD, 'it is older than this run'],
    ['shows another id', says(contactOf(1, 6)), 'another contact exists under its id'],
  ])('and %s is not deleted', async (_, answer, why) => {
    expect(await remove({ [READ]: [answer], [DELETE]: [OK] })).toMatchObject({
      state: { is: 'doubtful', why, id: ID },
      asked: [READ],
    });
  });

  test('of a server whose deletes take effect is not read again', async () => {
    const known = { deletes: true, keepsItsWord: true };
    const { state, asked } = await remove({ [READ]: [OURS], [DELETE]: [OK] }, LIVE, known);
    expect({ state, asked }).toEqual({ state: GONE, asked: [READ, DELETE] });
  });

  test.each([
    ['is not there', { keepsItsWord: true }, [OURS, NOT_FOUND], GONE],
    ['cannot be read', { keepsItsWord: true }, [OURS, FAILED], left(wordsOf(500))],
    ['is there', { keepsItsWord: true }, [OURS], left(`${wordsOf(500)}, and it still exists`)],
  ] as const)('whose delete fails and that then %s', async (_, known, reads, state) => {
    expect((await remove({ [READ]: reads, [DELETE]: [FAILED] }, LIVE, known)).state).toEqual(state);
  });
});

describe('a contact whose delete returns 404', () => {
  test.each([
    ['that is not there', [NOT_FOUND]],
    ['that cannot be read', [FAILED]],
    ['that existed before and does no longer', [OURS, NOT_FOUND]],
  ])('%s may be gone', async (_, reads) => {
    const { state, learned } = await remove({ [READ]: reads, [DELETE]: [NOT_FOUND] });
    expect({ state, learned }).toEqual({ state: left(MISSING), learned: { ...LEARNED, ...NONE, missing: [1] } });
  });

  test('and that exists before and after still exists, whatever other deletes did', async () => {
    const known = { deletes: true, keepsItsWord: true };
    const { state, learned } = await remove({ [READ]: [OURS], [DELETE]: [NOT_FOUND] }, LIVE, known);
    expect(state).toEqual(left('the delete returned 404, and it still exists'));
    expect(learned.missing).toEqual([]);
  });

  test('which the document does not mention, is left', async () => {
    const contract = { ...LIVE, cleanUp: { ...LIVE.cleanUp, status: [200] } };
    const { state, learned } = await remove({ [READ]: [FAILED], [DELETE]: [NOT_FOUND] }, contract);
    expect({ state, missing: learned.missing }).toEqual({ state: left(wordsOf(404)), missing: [] });
  });
});

describe('a contact that can be read by its value', () => {
  test.each<readonly [string, Answers, object, object]>([
    ['is deleted', { [SEARCH]: [FOUND, says([])], [DELETE]: [OK] }, GONE, { finds: true, keepsItsWord: true }],
    ['is still there', { [SEARCH]: [OURS], [DELETE]: [OK] }, left(`${wordsOf(200)}, ${THERE}`), { lingering: [1] }],
    ['is deleted, others remain', { [SEARCH]: [FOUND, OTHERS], [DELETE]: [OK] }, GONE, { keepsItsWord: true }],
    ['was never found among others', { [SEARCH]: [OTHERS], [DELETE]: [OK] }, GONE, { keepsItsWord: false }],
    ['was never found', { [SEARCH]: [says([])], [DELETE]: [OK] }, GONE, { deletes: true, keepsItsWord: false }],
    ['has a twin', { [SEARCH]: [TWIN] }, { is: 'doubtful', why: 'another contact exists under its id', id: ID }, {}],
  ])('%s', async (_, answers, state, learned) => {
    const met = await remove(answers, BY_VALUE);
    expect(met.state).toEqual(state);
    expect(met.learned).toMatchObject(learned);
  });
});

test('a contact missing from a list that finds others is not deleted', async () => {
  const { state, asked } = await remove({ [SEARCH]: [says([])], [DELETE]: [OK] }, BY_VALUE, { finds: true });
  const why = 'the list does not show it under its number';
  expect({ state, asked }).toEqual({ state: { is: 'doubtful', why, id: ID }, asked: [SEARCH] });
});

describe('a contact of an earlier run', () => {
  const UNCONFIRMED = left('no read confirms that it is still the contact of that run');
  const HIDDEN = left('no read shows it; it may be gone');

  test.each<readonly [string, Answers, object, readonly string[], readonly number[]]>([
    ['that a read shows', { [READ]: [OURS, NOT_FOUND], [DELETE]: [OK] }, GONE, [READ, DELETE, READ], []],
    ['that cannot be read', { [READ]: [FAILED], [SEARCH]: [FAILED] }, UNCONFIRMED, [READ, SEARCH], []],
    ['that only a list shows', { [READ]: [FAILED], [SEARCH]: [FOUND], [DELETE]: [OK] }, LINGERING, ALL, []],
    ['that neither read finds', { [SEARCH]: [says([])] }, GONE, [READ, SEARCH], []],
    ['that a list of others does not show', { [SEARCH]: [OTHERS] }, GONE, [READ, SEARCH], []],
    ['that one read does not find', { [SEARCH]: [FAILED] }, HIDDEN, [READ, SEARCH], [1]],
    ['that neither read finds: both return 404', {}, HIDDEN, [READ, SEARCH], [1]],
    ['that only the other read shows', { [SEARCH]: [FOUND], [DELETE]: [OK] }, GONE, SHOWN, []],
    ['that the other read shows as another', { [SEARCH]: [TWIN] }, HIDDEN, [READ, SEARCH], [1]],
  ])('%s', async (_, answers, state, asked, missing) => {
    const met = await remove(answers, LIVE, {}, ID, true);
    expect({ ...met, learned: met.learned.missing }).toMatchObject({ state, asked, learned: missing });
  });

  test('is deleted unread if no read is documented', async () => {
    const { state, asked } = await remove({ [DELETE]: [OK] }, BLIND, {}, ID, true);
    expect({ state, asked }).toEqual({ state: GONE, asked: [DELETE] });
  });
});

describe('a contact that cannot be read', () => {
  test.each([
    ['is deleted', OK, GONE],
    ['is not', FAILED, left(wordsOf(500))],
    ['may not be', PAGE, left(wordsOf(200))],
  ])('%s, by the response to its delete', async (_, answer, state) => {
    const { asked, ...met } = await remove({ [DELETE]: [answer] }, BLIND);
    expect({ asked, state: met.state }).toEqual({ asked: [DELETE], state });
  });
});

describe('no delete is sent', () => {
  test.each<readonly [string, Partial<Contract>, ContactId, string]>([
    ['if none is documented', { identity: LIVE.identity, reads: LIVE.reads }, ID, 'no delete is documented'],
    ['for an id that is not safe', LIVE, { text: 'all', isNumber: false }, 'its id cannot be sent safely'],
    ['for a number that is not safe', LIVE, { text: '1e400', isNumber: true }, 'its id cannot be sent safely'],
  ])('%s', async (_, contract, id, why) => {
    expect(await remove({ [DELETE]: [OK] }, contract, {}, id)).toMatchObject({
      state: { is: 'created', id, why },
      asked: [],
    });
  });

  test('after the end', async () => {
    now = END;
    const late = await remove({ [READ]: [OURS], [DELETE]: [OK] });
    expect(late).toMatchObject({ state: left('LIVE_CLEAN_UP_SECONDS had passed'), asked: [] });
    now = END - 1;
    expect((await remove({ [READ]: [OURS, NOT_FOUND], [DELETE]: [OK] })).state).toEqual(GONE);
  });
});

test.each([
  ['before', { [READ]: [RESET], [DELETE]: [OK] }, [READ]],
  ['instead of its response', { [READ]: [OURS], [DELETE]: [RESET] }, [READ, DELETE]],
  ['after', { [READ]: [OURS, RESET], [DELETE]: [OK] }, [READ, DELETE, READ]],
])('a missing response %s the delete is the reason, without credentials', async (_, answers, asked) => {
  expect(await remove(answers)).toMatchObject({
    state: left('the connection was closed, EXAMPLE_TOKEN'),
    asked,
  });
});

test('a problem of the client is the reason too', async () => {
  const over = problem('send the request', 'the run has reached its end', 'Run it again.');
  expect((await remove({ [READ]: [over] })).state).toMatchObject({ why: expect.stringMatching(/^Failed to send/) });
});

describe('the request', () => {
  const STOPPED = /^a delete was not answered as documented: /;
  const BATCH = { ...LIVE.cleanUp, path: '/contacts/batch', body: { ids: ['{id}'], keys: ['{id}'] } } as const;

  test.each<readonly [ContactId, string]>([
    [{ text: '9007199254740993', isNumber: true }, '{"ids":[9007199254740993],"keys":[9007199254740993]}'],
    [{ text: '107', isNumber: false }, '{"ids":["107"],"keys":["107"]}'],
  ])('of the id %o has the body %s', async (id, body) => {
    const { asked } = await remove({}, { ...BLIND, cleanUp: BATCH }, {}, id);
    expect(asked).toEqual([`DELETE /contacts/batch ${body}`]);
  });

  test('contains an id of a documented form in its path', async () => {
    const identity = { ...LIVE.identity, form: '\\d+@c\\.us/\\$&' };
    const { asked } = await remove({}, { ...LIVE, identity }, {}, { text: '1@c.us/$&', isNumber: false });
    expect(asked).toEqual(['GET /contacts/1%40c.us%2F%24%26', 'DELETE /contacts/1%40c.us%2F%24%26']);
  });

  test.each([
    ['{"failed": 0}', GONE],
    ['{}', left(expect.stringMatching(STOPPED))],
    ['{"failed": 1}', left(expect.stringMatching(STOPPED))],
    ['<html>', left(expect.stringMatching(STOPPED))],
  ])('counts as done if the response %s has what it must; otherwise no other is sent', async (text, state) => {
    const contract = {
      ...BLIND,
      cleanUp: { ...LIVE.cleanUp, holds: [{ equal: ['$response.body#/failed', 0] }] },
    } as const;
    const first = await remove({ [DELETE]: [{ text }] }, contract);
    expect(first.state).toEqual(state);
    const { stopped } = first.learned;
    expect(stopped).toEqual(state === GONE ? undefined : expect.stringMatching(STOPPED));
    const next = await remove({ [DELETE]: [{ text }] }, contract, first.learned);
    expect(next).toMatchObject({ state, asked: state === GONE ? [DELETE] : [] });
  });

  test('that fails need not have it, and stops nothing', async () => {
    const cleanUp = { ...LIVE.cleanUp, holds: [{ equal: ['$response.body#/failed', 0] }] } as const;
    const { state, learned } = await remove({ [DELETE]: [FAILED] }, { ...BLIND, cleanUp });
    expect(state).toEqual(left(wordsOf(500)));
    expect(learned).not.toHaveProperty('stopped');
  });
});
