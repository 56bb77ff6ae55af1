import type { LineChange } from './changes';
import { changesOf } from './changes';
import { fingerprint } from './lines';

/** The changes between two documents whose lines are single characters. */
function changes(stored: string, fresh: string): readonly LineChange[] {
  return changesOf([...stored].map(fingerprint), [...fresh].map(fingerprint));
}

test('the same document has no changes', () => {
  expect(changes('abc', 'abc')).toEqual([]);
});

test('another text at the same place is a changed line', () => {
  expect(changes('abc', 'axc')).toEqual([{ kind: 'changed', was: 2, is: 2 }]);
});

test('lines after an added one are moved', () => {
  expect(changes('abc', 'axbc')).toEqual([
    { kind: 'added', is: 2 },
    { kind: 'moved', was: 2, is: 3 },
    { kind: 'moved', was: 3, is: 4 },
  ]);
});

test('lines after a removed one are moved', () => {
  expect(changes('abc', 'ac')).toEqual([
    { kind: 'removed', was: 2 },
    { kind: 'moved', was: 3, is: 2 },
  ]);
});

test('where two lines become one, one is changed and one removed', () => {
  expect(changes('abcd', 'axd')).toEqual([
    { kind: 'changed', was: 2, is: 2 },
    { kind: 'removed', was: 3 },
    { kind: 'moved', was: 4, is: 3 },
  ]);
});

test('where one line becomes two, one is changed and one added', () => {
  expect(changes('abd', 'axyd')).toEqual([
    { kind: 'changed', was: 2, is: 2 },
    { kind: 'added', is: 3 },
    { kind: 'moved', was: 3, is: 4 },
  ]);
});

test('lines between two changes of opposite size keep their number after both', () => {
  expect(changes('abcd', 'xabd')).toEqual([
    { kind: 'added', is: 1 },
    { kind: 'moved', was: 1, is: 2 },
    { kind: 'moved', was: 2, is: 3 },
    { kind: 'removed', was: 3 },
  ]);
});

test('an empty copy lacks every line', () => {
  expect(changesOf([fingerprint('a'), fingerprint('b')], [])).toEqual([
    { kind: 'removed', was: 1 },
    { kind: 'removed', was: 2 },
  ]);
});
