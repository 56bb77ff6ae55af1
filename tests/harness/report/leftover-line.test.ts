import { leftoverLine } from './leftover-line';

const values = ['Contract Test abc123-1-0', '2015550102'];
const head = { provider: 'example', run: 'abc123', values };

test.each([
  [
    { ...head, kind: 'left', id: '5', reason: 'answered with 500' },
    'left behind at example: 5, Contract Test abc123-1-0, 2015550102: answered with 500',
  ],
  [
    { ...head, kind: 'possible', reason: 'no response' },
    'possibly left behind at example: Contract Test abc123-1-0, 2015550102: no response',
  ],
  [
    { ...head, kind: 'doubtful', reason: 'it is older' },
    'left alone at example: Contract Test abc123-1-0, 2015550102: it is older',
  ],
  [
    { ...head, kind: 'possible', values: [], reason: 'no response' },
    'possibly left behind at example: a contact without a known value: no response',
  ],
  [{ ...head, kind: 'left', id: '5', values: [], reason: 'why' }, 'left behind at example: 5: why'],
] as const)('%o is on one line', (leftover, want) => {
  expect(leftoverLine(leftover)).toBe(want);
});
