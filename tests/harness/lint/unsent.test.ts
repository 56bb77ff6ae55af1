import type { WrittenCase } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { exampleContract as contract } from '../testing/example';
import { equalCases, idleChanges, longName, unsentBesideRaw, wrongAtOnce, wrongDepth, wrongOnSuccess } from './unsent';

const sent = { name: 'it is sent', expect: { status: 201 } } satisfies WrittenCase;
const change = { op: 'replace', path: '/body/name', value: 'Another' } as const;
const header = { op: 'add', path: '/headers/accept', value: 'text/plain' } as const;

test('a raw body hides changes to the body, not those to headers', () => {
  expect(unsentBesideRaw({ ...sent, request: [change] })).toEqual([]);
  expect(unsentBesideRaw({ ...sent, raw: '{}', request: [header] })).toEqual([]);
  expect(unsentBesideRaw({ ...sent, raw: '{}', request: [header, change] })).toMatchObject([
    { text: '/body/name', reason: 'a case with "raw" does not send the change at /body/name' },
  ]);
});

test('a change sends another value than the valid request', () => {
  const [name = '', value = null] = Object.entries<Json>(JSON.parse(JSON.stringify(contract.request.body)))[0] ?? [];
  const same = { op: 'replace', path: `/body/${name}`, value } as const;
  expect(idleChanges(undefined, contract)).toEqual([]);
  expect(idleChanges([{ ...same, value: 'Another' }], contract)).toEqual([]);
  expect(idleChanges([{ op: 'remove', path: same.path }, same], contract)).toEqual([]);
  expect(idleChanges([same], contract)).toMatchObject([
    { reason: `"replace /body/${name}" sends the value of the valid request` },
  ]);
});

test('a name fits a line', () => {
  expect(longName({ ...sent, name: 'x'.repeat(70) })).toEqual([]);
  expect(longName({ ...sent, name: 'x'.repeat(71) })).toMatchObject([
    { remedy: 'Name the one thing that is special.' },
  ]);
});

test('requests at the same time each succeed, or one of them at most', () => {
  const requests = [[]] as const;
  const each = { requests, succeeds: 'each' } as const;
  const one = { requests, succeeds: 'one' } as const;
  const refused = { status: 409 } as const;
  expect(wrongAtOnce(sent)).toEqual([]);
  expect(wrongAtOnce({ ...sent, atOnce: each })).toEqual([]);
  expect(wrongAtOnce({ ...sent, expect: refused, atOnce: one })).toEqual([]);
  expect(wrongAtOnce({ ...sent, expect: { status: ['4XX', 500] }, atOnce: one })).toEqual([]);
  expect(wrongAtOnce({ ...sent, expect: { status: ['2XX', '5XX'] }, atOnce: one })).toMatchObject([{ text: 'atOnce' }]);
  expect(wrongAtOnce({ ...sent, atOnce: one })).toMatchObject([{ text: 'atOnce' }]);
  expect(wrongAtOnce({ ...sent, expect: refused, atOnce: each })).toMatchObject([{ text: 'atOnce' }]);
  expect(wrongAtOnce({ ...sent, expect: {}, atOnce: each })).toMatchObject([{ text: 'atOnce' }]);
  expect(wrongAtOnce({ ...sent, atOnce: each, read: { by: 'id', of: 0 } })).toMatchObject([
    { reason: 'a case with "read" sends nothing at the same time' },
  ]);
});

test('requests at the same time are some, and say how many succeed', () => {
  const wrong = { requests: [], succeeds: 'two' } as unknown as NonNullable<WrittenCase['atOnce']>;
  expect(wrongAtOnce({ ...sent, atOnce: wrong })).toMatchObject([{ text: 'atOnce' }]);
});

test('there are two depths', () => {
  expect([wrongDepth(undefined), wrongDepth('second')]).toEqual([[], []]);
  expect(wrongDepth('third' as 'second')).toMatchObject([{ reason: 'third is not a depth' }]);
});

test('what holds of a success is for cases in which a rejection passes as well', () => {
  const onSuccess = [{ present: '$created#/id' }] as const;
  expect(wrongOnSuccess({ status: 422 })).toEqual([]);
  expect(wrongOnSuccess({ status: ['2XX', '4XX'], onSuccess })).toEqual([]);
  for (const status of [undefined, 422, '2XX', [200, 201]] as const)
    expect(wrongOnSuccess({ ...(status === undefined ? {} : { status }), onSuccess })).toHaveLength(1);
});

test('two cases of a clause ask different things', () => {
  expect(equalCases({ cases: [sent, { ...sent, name: 'another', request: [change] }] })).toEqual([]);
  expect(equalCases({ cases: [sent, { ...sent, name: 'again' }] })).toMatchObject([
    { reason: '"again" asks the same as "it is sent"' },
  ]);
});
