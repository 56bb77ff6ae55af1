import type { Erratum } from '../../../contracts/contract';
import type { Need } from '../plan/plan';
import { exampleContract, exampleSubject } from '../testing';
import { clausesPage, needText } from './clauses-page';

const { clauses } = exampleSubject();

test('the page counts the clauses by level, and names the document', () => {
  const page = clausesPage(exampleContract, clauses);
  expect(page).toMatch(/^# Example: what it is held to\n\nRead from <https:\/\/docs\.example\.com\/contacts>\. /);
  expect(page).toContain(' 3 clauses: 1 MUST, 1 SHOULD, 1 MAY.\n');
});

test('a clause is told with its level, sentence, sources, reason and cases', () => {
  expect(clausesPage(exampleContract, clauses)).toContain(`### example/phone.unique

**SHOULD** Refuse a phone that is taken. Source: L2, <https://docs.example.com/errors>

Because only the companion page says so.

- the phone is taken
- the phone is free

`);
});

const FAULT: Need = { ability: 'a server fault' };
const GROUP: Need = { setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' };

test.each([
  [[], '- a case\n'],
  [[FAULT], '- a case (needs a server fault)\n'],
  [[FAULT, GROUP], '- a case (needs a server fault, EXAMPLE_GROUP_ID, the id of a group)\n'],
])('a case is told with what it needs, case %#', (needs, want) => {
  const cases = [{ name: 'a case', before: [], request: [], needs, expect: {} }];
  const page = clausesPage(
    exampleContract,
    clauses.map((clause) => ({ ...clause, cases })),
  );
  expect(page).toContain(`\n${want}`);
});

test.each([
  [FAULT, 'a server fault'],
  [GROUP, 'EXAMPLE_GROUP_ID, the id of a group'],
])('a need in words is %#', (need, want) => {
  expect(needText(need)).toBe(want);
});

const erratum: Erratum = {
  id: 'name.example',
  source: 'L7-8',
  readings: ['the example is right', 'the rule is right'],
  taken: 'the rule',
  because: 'it is said twice',
};

test('an erratum is told with its readings, the one taken, and why', () => {
  const page = clausesPage({ ...exampleContract, errata: [erratum] }, clauses);
  expect(page).toMatch(/### name\.example\n\nSource: L7-8\n\n1\. The example is right\.\n2\. The rule is right\.\n\n/);
  expect(page).toMatch(/\nTaken: The rule\. Because it is said twice\.\n$/);
});

test('an example that breaks the rules is told with how it is refused', () => {
  const example = { schema: 'NewContact', value: {}, violates: [{ keyword: 'required', at: '/name' }] } as const;
  const page = clausesPage({ ...exampleContract, errata: [{ ...erratum, example }] }, clauses);
  expect(page).toMatch(/\nThe documented example is refused: `required` at `\/name`\.\n$/);
});

test('the page is the same each time, and has every clause and case once', () => {
  const page = clausesPage(exampleContract, clauses);
  expect(clausesPage(exampleContract, clauses)).toBe(page);
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(clauses.map(({ id }) => id));
  const bullets = [...page.matchAll(/^- /gm)];
  expect(bullets).toHaveLength(clauses.flatMap(({ cases }) => cases).length);
});
