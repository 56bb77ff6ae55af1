import { SINCE } from '../testing/live';
import { created } from '../testing/live-ledger';
import type { State } from './ledger';
import { leftoverOf } from './leftover';

const values = ['Contract Test abc123-1-0', '2015550102'];
const head = { provider: 'example', run: 'abc123', values };

test.each<readonly [State, object | undefined]>([
  [{ is: 'gone' }, undefined],
  [{ is: 'refused', wasExpected: false }, undefined],
  [
    { is: 'sent', why: 'answered with 500' },
    { ...head, kind: 'possible', reason: 'answered with 500' },
  ],
  [created(5), { ...head, kind: 'left', id: '5', reason: 'not deleted yet' }],
  [created('a1', 'answered with 500'), { ...head, kind: 'left', id: 'a1', reason: 'answered with 500' }],
  [
    { is: 'doubtful', why: 'it is older than this run' },
    {
      ...head,
      kind: 'doubtful',
      reason: "answered with a contact that may not be this run's: not deleted (it is older than this run)",
    },
  ],
  [
    { is: 'doubtful', why: 'it is older', id: { text: '5', isNumber: true } },
    { ...head, kind: 'doubtful', id: '5', reason: expect.stringContaining('(it is older)') },
  ],
])('of an attempt that is %o is left: %o', (state, want) => {
  expect(leftoverOf('example', 'abc123', { number: 1, values, at: SINCE, state })).toEqual(want);
});
