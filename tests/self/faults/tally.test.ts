import { providers } from '../../../contracts';
import type { Tally } from './tally';
import { isComplete, tallyTable, withTable } from './tally';

const all = { caught: 3, all: 4 };
const tally: Tally = {
  provider: 'wacr',
  families: { fields: all, rules: all, answers: { caught: 4, all: 4 }, behaviour: all, values: all, second: all },
  variants: { passed: 5, all: 7 },
};
const PAGE = '# a\n<!-- written by: npm run faults -- --write -->\nold\n<!-- end -->\nb\n';

test('the table has a column for each provider, and counts false alarms', () => {
  const lines = tallyTable([tally]).split('\n');
  expect(lines[0]).toBe('| Servers that break | wacr |');
  expect(lines.at(-2)).toMatch(/^\| edges, .+ \| 3\/4 \|$/);
  expect(lines.at(-1)).toMatch(/false alarms \| 2\/7 \|$/);
});

test('a page gets the table between its comments, and rewriting changes nothing', () => {
  const page = withTable(PAGE, '| t |');
  expect(page).toBe('# a\n<!-- written by: npm run faults -- --write -->\n\n| t |\n\n<!-- end -->\nb\n');
  expect(withTable(page ?? '', '| t |')).toBe(page);
});

test.each(['', '<!-- end --> <!-- written by: npm run faults -- --write -->'])(
  'the page %j has no place for it',
  (page) => {
    expect(withTable(page, '| t |')).toBeUndefined();
  },
);

test('only tallies of all providers are complete', () => {
  const tallies = providers.map((provider) => ({ ...tally, provider }));
  expect([isComplete(tallies), isComplete(tallies.slice(1))]).toEqual([true, false]);
});
