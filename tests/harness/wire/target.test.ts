import { exampleSubject } from '../testing/example';
import { skippedTarget, unmet, unusableTarget } from './target';

const GROUP = { setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' };
const TAG = { setting: 'EXAMPLE_TAG', what: 'a tag' };
const FAULT = { ability: 'a server fault' } as const;

test.each([
  ['nothing is needed', [], undefined],
  ['a setting is there', [{ ...GROUP, setting: 'SET' }], undefined],
  ['a setting that is 0 is there', [{ ...GROUP, setting: 'ZERO' }], undefined],
  ['a setting is missing', [GROUP], 'needs EXAMPLE_GROUP_ID (the id of a group)'],
  ['two settings are missing', [GROUP, TAG], 'needs EXAMPLE_GROUP_ID (the id of a group) and EXAMPLE_TAG (a tag)'],
  ['an ability is missing', [FAULT], 'needs a server fault'],
])('%s', (_, needs, want) => {
  expect(unmet(needs, { SET: 'a', ZERO: 0 }, [])).toBe(want);
});

test('an ability that is offered is no reason, a setting beside it stays one', () => {
  expect(unmet([FAULT], {}, ['a server fault'])).toBeUndefined();
  expect(unmet([FAULT, TAG], {}, ['a server fault'])).toBe('needs EXAMPLE_TAG (a tag)');
});

test.each([
  { make: skippedTarget, unusable: undefined },
  { make: unusableTarget, unusable: 'EXAMPLE_TOKEN is not set' },
])('a target that cannot be had skips every case for its reason', async ({ make, unusable }) => {
  const target = make('live', 'EXAMPLE_TOKEN is not set');
  const { clauses } = exampleSubject();
  const reasons = clauses.flatMap((clause) => clause.cases.map((testCase) => target.skips(clause, testCase)));
  expect(new Set(reasons)).toEqual(new Set(['EXAMPLE_TOKEN is not set']));
  expect([target.kind, target.unusable]).toEqual(['live', unusable]);
  await expect(target.open()).rejects.toThrow('EXAMPLE_TOKEN is not set');
});
