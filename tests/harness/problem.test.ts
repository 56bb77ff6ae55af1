import { isProblem, messageOf, problem } from './problem';

test('a problem says what failed, why, and what to do', () => {
  const { message } = problem('read specs/example.yaml:3', 'it is empty', 'Write it.');
  expect(message).toBe('Failed to read specs/example.yaml:3: it is empty\nWrite it.');
});

test('a reason of several lines becomes one, a remedy keeps its lines', () => {
  const { message } = problem('read it', 'first  \n   second\nthird', 'Do this.\nThen that.');
  expect(message).toBe('Failed to read it: first second third\nDo this.\nThen that.');
});

test.each([
  ['a problem', problem('read it', 'it is empty', 'Write it.'), true],
  ['any other error', new Error('Failed to read it'), false],
  ['an object of that name', { name: 'Problem', message: 'Failed to read it' }, false],
  ['a text', 'Failed to read it', false],
  ['nothing', undefined, false],
])('%s is told from our own errors', (_, error, want) => {
  expect(isProblem(error)).toBe(want);
});

test.each([
  [new TypeError('it broke'), 'it broke'],
  ['it broke', 'it broke'],
  [undefined, 'undefined'],
  [{ message: 'it broke' }, '[object Object]'],
])('the message of %p is %p', (thrown, want) => {
  expect(messageOf(thrown)).toBe(want);
});
