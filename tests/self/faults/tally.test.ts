import { providers } from '../../../contracts';
import type { Tally } from './tally';
import { complaintLine, isComplete, tallyOf, tallyTable, withTable } from './tally';
import type { Complaint, Found } from './try-family';

const all = { caught: 3, all: 4 };
const tally: Tally = {
  provider: 'wacr',
  families: { fields: all, rules: all, answers: { caught: 4, all: 4 }, behaviour: all, values: all, second: all },
  variants: { passed: 5, all: 7 },
  complaints: [],
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

test('what was found in any order adds up to a tally, with the complaints in the order of the families', () => {
  const missed: Complaint = { outcome: 'missed', name: 'loses a field', clauses: [] };
  const wrong: Complaint = { outcome: 'wrong', name: 'answers 500', clauses: ['a.b'] };
  const alarm: Complaint = { outcome: 'false alarm', name: 'takes its time', clauses: ['c.d', 'e.f'] };
  const found: readonly Found[] = [
    { provider: 'wacr', kind: 'variants', all: 4, complaints: [alarm] },
    { provider: 'callbell', kind: 'fields', all: 9, complaints: [missed, missed] },
    { provider: 'wacr', kind: 'second', all: 2, complaints: [wrong] },
    { provider: 'wacr', kind: 'fields', all: 3, complaints: [missed] },
  ];
  const none = { caught: 0, all: 0 };
  expect(tallyOf('wacr', found)).toEqual({
    provider: 'wacr',
    families: {
      ...{ fields: { caught: 2, all: 3 }, rules: none, answers: none },
      ...{ behaviour: none, values: none, second: { caught: 1, all: 2 } },
    },
    variants: { passed: 3, all: 4 },
    complaints: [missed, wrong, alarm],
  });
});

test.each<{ complaint: Complaint; want: string }>([
  { complaint: { outcome: 'missed', name: 'lies', clauses: [] }, want: 'a wacr that lies is missed' },
  { complaint: { outcome: 'wrong', name: 'lies', clauses: ['a', 'b'] }, want: 'a wacr that lies also breaks a, b' },
  { complaint: { outcome: 'false alarm', name: 'waits', clauses: ['a'] }, want: 'a wacr that waits: a' },
])('a complaint says: $want', ({ complaint, want }) => {
  expect(complaintLine('wacr', complaint)).toBe(want);
});
