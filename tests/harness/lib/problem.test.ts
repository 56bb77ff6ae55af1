import { runInNewContext } from 'node:vm';
import { isProblem, messageOf, problem } from './problem';

test('a problem says what failed, why, and what to do', () => {
  const { message } = problem('read specs/example.yaml:3', 'it is empty', 'Write it.');
  expect(message).toBe('Failed to read specs/example.yaml:3: it is empty\nWrite it.');
});

test('a problem needs no stack, which jest and Node would print', () => {
  const { stack, message } = problem('read it', 'it is empty', 'Write it.');
  expect(stack).toBe(message);
});

test('a multi-line reason becomes one line, a remedy keeps its lines', () => {
  const { message } = problem('read it', 'first  \n   second\nthird', 'Do this.\nThen that.');
  expect(message).toBe('Failed to read it: first second third\nDo this.\nThen that.');
});

test('text quoted from outside is escaped', () => {
  const { message } = problem('read \u001b[31mit', 'a\r\n::error::b\u202e', 'Do\u009b this.\nThen that.');
  expect(message).toBe('Failed to read \\u001b[31mit: a ::error::b\\u202e\nDo\\u009b this.\nThen that.');
});

test.each([
  ['a problem', problem('read it', 'it is empty', 'Write it.'), true],
  ['any other error', new Error('Failed to read it'), false],
  ['an object of that name', { name: 'Problem', message: 'Failed to read it' }, false],
  ['a text', 'Failed to read it', false],
  ['nothing', undefined, false],
])('%s is distinguished from our own errors', (_, error, want) => {
  expect(isProblem(error)).toBe(want);
});

const refused = ['connect ECONNREFUSED ::1:1', 'connect ECONNREFUSED 127.0.0.1:1'].map((text) => new Error(text));

test.each([
  [new TypeError('it broke'), 'it broke'],
  [new TypeError(), 'TypeError'],
  [runInNewContext('new TypeError("it broke elsewhere")'), 'it broke elsewhere'],
  ['it broke', 'it broke'],
  [undefined, 'undefined'],
  [{ message: 'it broke' }, '[object Object]'],
  [new AggregateError(refused), 'connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1'],
  [new AggregateError([new AggregateError(refused.slice(1)), 'a text']), 'connect ECONNREFUSED 127.0.0.1:1; a text'],
  [new AggregateError(refused, 'no address answers'), 'no address answers'],
])('case %#: the message of anything that was thrown', (thrown, want) => {
  expect(messageOf(thrown)).toBe(want);
});
