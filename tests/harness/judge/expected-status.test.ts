import { classesOf, EITHER } from './expected-status';
import { matchesStatus } from './judge';

test.each([
  [201, true],
  [422, true],
  [302, false],
  [500, false],
])('where no line says what happens, does %d pass? %j', (status, passes) => {
  expect(matchesStatus(EITHER.status, status)).toBe(passes);
});

test.each([
  [undefined, []],
  [[], []],
  [409, ['4XX']],
  [
    [201, '2XX', 503],
    ['2XX', '2XX', '5XX'],
  ],
] as const)('the classes of %j', (expected, classes) => {
  expect(classesOf(expected)).toEqual(classes);
});
