import { agree, isRecord, nodesOf } from './json';
import { isProblem, messageOf, problem } from './problem';

describe('json', () => {
  test.each([
    [{}, true],
    [Object.create(null), true],
    [[], false],
    [null, false],
    ['text', false],
    [undefined, false],
  ])('case %#: whether a value is a mapping', (value: unknown, want) => {
    expect(isRecord(value)).toBe(want);
  });

  test('the nodes of a value are listed breadth first, each with its key', () => {
    expect([...nodesOf({ a: [1, { b: 2 }], c: 3 })].map(({ key, value }) => [key, value])).toEqual([
      [undefined, { a: [1, { b: 2 }], c: 3 }],
      ['a', [1, { b: 2 }]],
      ['c', 3],
      [undefined, 1],
      [undefined, { b: 2 }],
      ['b', 2],
    ]);
  });

  test('a value of any depth is traversed', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}"end"${']'.repeat(5000)}`);
    expect([...nodesOf(deep)].at(-1)).toEqual({ key: undefined, value: 'end' });
  });
});

describe('whether two values agree', () => {
  test.each([
    [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true, true],
    [{ a: 1, b: 2 }, { a: 1 }, false, true],
    [{ a: 1 }, { a: 1, b: 2 }, false, false],
    [{ a: { x: 1, y: 2 } }, { a: { x: 1 } }, false, true],
    [[1, 2], [1], false, false],
    [[1, 2], [2, 1], false, false],
    [[{ a: 1, b: 2 }], [{ a: 1 }], false, true],
    [[], {}, false, false],
    [null, {}, false, false],
    [undefined, null, false, false],
    ['1', 1, false, false],
    [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 2}'), false, false],
    [{}, JSON.parse('{"toString": 1}'), false, false],
  ])('case %#', (left: unknown, right: unknown, want, wantOfMore) => {
    expect([agree(left, right), agree(left, right, true)]).toEqual([want, wantOfMore]);
  });

  test('values of any depth are compared', () => {
    const deep = (inside: string): unknown => JSON.parse(`${'['.repeat(100_000)}${inside}${']'.repeat(100_000)}`);
    expect([agree(deep('1'), deep('1')), agree(deep('1'), deep('2'))]).toEqual([true, false]);
  });
});

describe('problem', () => {
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
    ['it broke', 'it broke'],
    [undefined, 'undefined'],
    [{ message: 'it broke' }, '[object Object]'],
    [new AggregateError(refused), 'connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1'],
    [new AggregateError([new AggregateError(refused.slice(1)), 'a text']), 'connect ECONNREFUSED 127.0.0.1:1; a text'],
    [new AggregateError(refused, 'no address answers'), 'no address answers'],
  ])('case %#: the message of anything that was thrown', (thrown, want) => {
    expect(messageOf(thrown)).toBe(want);
  });
});
