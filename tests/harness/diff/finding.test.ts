import { told } from '../testing/findings';
import { moved, narrower, other, wider } from './finding';

test('what allows less breaks senders, what allows more may break readers', () => {
  expect(told([narrower('a'), wider('b'), wider('c', 'breaking'), other('d'), other('e', 'breaking')])).toEqual([
    ['a', 'breaking', 'compatible'],
    ['b', 'compatible', 'possibly breaking'],
    ['c', 'compatible', 'breaking'],
    ['d', 'breaking', 'possibly breaking'],
    ['e', 'breaking', 'breaking'],
  ]);
});

const WIDER = ['compatible', 'possibly breaking'] as const;
const NARROWER = ['breaking', 'compatible'] as const;

test.each([
  ['upper', 1, 1, undefined, undefined],
  ['upper', undefined, undefined, undefined, undefined],
  ['upper', 1, 2, 'has to be <2>, was <1>', WIDER],
  ['upper', 2, 1, 'has to be <1>, was <2>', NARROWER],
  ['lower', 1, 2, 'has to be <2>, was <1>', NARROWER],
  ['lower', 2, 1, 'has to be <1>, was <2>', WIDER],
  ['lower', undefined, 0, 'has to be <0>', NARROWER],
  ['upper', 0, undefined, 'no longer has to be <0>', WIDER],
] as const)('an %s bound that was %p and is %p', (limit, before, after, says, effects) => {
  const found = told(moved(limit, before, after, (bound) => `<${bound}>`));
  expect(found).toEqual(says === undefined ? [] : [[says, ...effects]]);
});
