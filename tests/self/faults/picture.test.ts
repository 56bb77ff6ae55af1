import { pictureOf, picturePage } from './picture';
import type { Tally } from './tally';

const all = { caught: 4, all: 4 };
const tally: Tally = {
  provider: 'wacr',
  families: { fields: { caught: 3, all: 4 }, rules: all, answers: all, behaviour: all, values: all, second: all },
  variants: { passed: 7, all: 7 },
  complaints: [
    { outcome: 'missed', name: 'loses <b>&</b> "x"', clauses: [] },
    { outcome: 'false alarm', name: 'waits', clauses: ['a.b'] },
  ],
};

test('a bar is as long as what is caught, and says in text and shape whether it is all', async () => {
  const lines = (await pictureOf([tally])).split('\n');
  const texts = lines.flatMap((line) => /<text class="text number".*>(.+)<\/text>/.exec(line)?.[1] ?? []);
  expect(texts).toEqual(['3/4 ✗', ...Array(5).fill('4/4 ✓'), '7/7 ✓']);
  const bars = lines.flatMap((line) =>
    [...line.matchAll(/class="(good|bad)"[^>]* width="(\d+)"/g)].map(([, ...bar]) => bar),
  );
  expect(bars).toEqual([['good', '66'], ['bad', '22'], ...Array(6).fill(['good', '88'])]);
});

test('the picture says in a sentence what it shows', async () => {
  const want = 'aria-label="23 of 24 faulty servers are caught, and 7 of 7 conforming ones are not accused."';
  expect(await pictureOf([tally])).toContain(want);
});

test('the page has what is wrong as text, and loads nothing', async () => {
  const page = await picturePage([tally]);
  expect(page).toContain('<li>a wacr that loses &lt;b&gt;&amp;&lt;/b&gt; &quot;x&quot; is missed</li>');
  expect(page).toContain('<li>false alarm: a wacr that waits: a.b</li>');
  expect(page.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|src=|href=|@import/);
});

test('where nothing is wrong, the page says so', async () => {
  expect(await picturePage([{ ...tally, complaints: [] }])).toContain('<p>Nothing.</p>');
});
