import { attempt, CREATED, FAULT, REJECTED } from './testing/attempting';

describe('a setup request of which several statuses pass', () => {
  const before = [{ name: 'it was sent', status: ['2XX', 409] }] as const;

  test.each([CREATED, REJECTED])('is followed by the case after $status', async (first) => {
    expect((await attempt([first, CREATED], { before, expect: { status: '2XX' } })).verdict).toBe('pass');
  });

  test('keeps the case from being judged after another one', async () => {
    expect((await attempt([FAULT], { before, expect: { status: '2XX' } })).reasons).toEqual([
      'nothing was judged: setup request 1 (it was sent) returned 500 instead of 2XX or 409',
    ]);
  });
});

test('where success and rejection both pass, only what reads no request is judged', async () => {
  const holds = [{ equal: ['$created#/id', 2] }, { equal: ['$created#/name', '$request.body#/name'] }] as const;
  const { standing } = await attempt([CREATED], { expect: { status: ['2XX', '4XX'] } }, holds);
  expect(standing.flatMap(({ differences }) => differences.map(({ what }) => what))).toEqual(['$created#/id']);
});
