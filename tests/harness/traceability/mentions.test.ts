import { mentionsIn, rewriteMentions } from './mentions';

const told = (text: string) => mentionsIn(text).map((mention) => mention.text);

test.each([
  ["source: ['L85', 'L90-92']", ['L85', 'L90-92']],
  ['x-source: +L99', ['+L99']],
  ['/** L104-109 list no answer; repeats L7. */', ['L104-109', 'L7']],
  ['XL5, L5x, L0, a/L5, L5-x, L, l5, https://example.com/L5', []],
])('in %j the citations are %j', (text, want) => {
  expect(told(text)).toEqual(want);
});

test('only the citations of a part are found, by their place in the whole', () => {
  expect(mentionsIn('L1 L2 L3', { start: 3, end: 5 })).toEqual([{ text: 'L2', at: 3, from: 2, to: 2, isNew: false }]);
});

test('citations are written anew, and nothing else changes', () => {
  const text = "a: ['L5',  'L7-9', +L3] // L11-11\n";
  const moved = rewriteMentions(text, mentionsIn(text), ({ from, to, isNew }) =>
    isNew || from === 11 ? { from, to } : { from: from + 10, to: to + 10 },
  );
  expect(moved).toBe("a: ['L15',  'L17-19', L3] // L11-11\n");
});
