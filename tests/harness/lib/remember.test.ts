import { remember, rememberWeakly } from './remember';

test.each(['a value', undefined])('%j is computed once', (value) => {
  const make = jest.fn(() => value);
  const [ofText, ofObject] = [remember(make), rememberWeakly(make)];
  const key = {};
  expect([ofText('a'), ofText('a'), ofObject(key), ofObject(key)]).toEqual([value, value, value, value]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('each key has its own value', () => {
  const [first, second] = [{ id: 1 }, { id: 1 }];
  expect(['a', 'b'].map(remember((key) => `${key}!`))).toEqual(['a!', 'b!']);
  const same = rememberWeakly((key: object) => key);
  expect([same(first) === first, same(second) === second]).toEqual([true, true]);
});

test('of a thousand texts each is known, then they are forgotten', () => {
  const make = jest.fn((key: string) => key);
  const known = remember(make);
  for (let round = 0; round < 2; round++) for (let index = 0; index < 1000; index++) known(String(index));
  expect(make).toHaveBeenCalledTimes(1000);
  known('one more');
  known('0');
  expect(make).toHaveBeenCalledTimes(1002);
});

test('what cannot be computed is tried again', () => {
  const make = jest.fn(() => {
    throw new Error('not now');
  });
  const known = remember(make);
  for (const key of ['a', 'a']) expect(() => known(key)).toThrow('not now');
  expect(make).toHaveBeenCalledTimes(2);
});
