import { readOptions } from './options';

test('without options the sandbox gets 100 walks of some seed', () => {
  const read = readOptions({}, undefined, 5);
  expect(read).toMatchObject({ kind: 'sandbox', runs: 100, budget: Number.POSITIVE_INFINITY });
  expect(Number.isInteger(read.seed)).toBe(true);
});

test('a live server gets 50 requests, and no more', () => {
  expect(readOptions({ target: 'live' }, undefined, 1)).toMatchObject({ kind: 'live', runs: 50, budget: 50 });
});

test('what is typed is taken', () => {
  const typed = { target: 'sandbox', runs: '7', seed: '3', path: '12:0:4', minutes: '0.5' };
  expect(readOptions(typed, 'live', 1)).toMatchObject({
    kind: 'sandbox',
    runs: 7,
    seed: 3,
    path: '12:0:4',
    forMs: 30_000,
  });
});

test.each([
  [{ runs: '0' }, 'read --runs "0": it is not a whole number from 1 to 5000'],
  [{ runs: '-3' }, 'read --runs "-3": it is not a whole number from 1 to 5000'],
  [{ runs: 'many' }, 'read --runs "many": it is not a whole number from 1 to 5000'],
  [
    { runs: '51', target: 'live' },
    'read --runs "51": it is not a whole number from 1 to 50: a live server gets 50 requests at most',
  ],
  [{ seed: '1e3' }, 'read --seed "1e3": it is not a whole number from 0 to 2147483647'],
  [{ minutes: '0' }, 'read --minutes "0": it is not a number from 0.01 to 1440'],
  [{ target: 'fixture' }, 'read --target fixture: it is neither sandbox nor live'],
  [{ path: 'a:b', seed: '1' }, 'read --path "a:b": it is not a path: numbers with colons between'],
  [{ path: '1:2' }, 'read --path "1:2": it says nothing without its --seed'],
])('%j is rejected with one line', (typed, why) => {
  expect(() => readOptions(typed, undefined, 1)).toThrow(`Failed to ${why}\n`);
});

test('a path of several providers, and TARGET=live alone, are rejected', () => {
  expect(() => readOptions({ path: '1', seed: '1' }, undefined, 2)).toThrow('it belongs to one provider');
  expect(() => readOptions({}, 'sandbox,live', 1)).toThrow('Failed to read TARGET=sandbox,live: ');
});
