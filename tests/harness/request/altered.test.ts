import { altered, HOWS } from './altered';

test.each([
  ['cut', 'Key-19z', 'Key-19'],
  ['first', 'Key-19z', 'Ley-19z'],
  ['last', 'Key-19z', 'Key-19T'],
  ['last', 'ab12', 'ab13'],
  ['last', 'token-', 'tokenx'],
  ['half', 'Key-19z', 'Key-000'],
  ['length', 'Key-19z', 'Lfzx20a'],
  ['doubled', 'Key', 'KeyKey'],
  ['case', 'Key-1', 'kEY-1'],
  ['case', '123', '123x'],
  ['half', '1200', '1200x'],
])('%s of %s is %s', (how, text, wrong) => {
  expect(altered(how, text)).toBe(wrong);
});

test('what is altered is never the same', () => {
  for (const how of HOWS)
    for (const text of ['a', 'Z9', '0', '00', 'aa-bb', 'zz']) expect(altered(how, text)).not.toBe(text);
});

test('an unknown alteration is a problem', () => {
  expect(() => altered('turned', 'Key')).toThrow('"turned" is not known');
});
