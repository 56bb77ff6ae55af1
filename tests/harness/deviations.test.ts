import { deviationOf, parseDeviations, refuseUnmatched } from './deviations';
import { contract, operation } from './plan/example';
import { plan } from './plan/plan';

const clauses = plan('example', contract, operation);
const entry =
  'provider: example\n  clause: example/phone.unique\n  target: live\n  reason: Known\n  since: 2026-05-01\n  link: https://example.com/1';

test('an entry is read, dates as texts', () => {
  expect(parseDeviations('d.yaml', `- ${entry}\n`)).toEqual([
    {
      provider: 'example',
      clause: 'example/phone.unique',
      target: 'live',
      reason: 'Known',
      since: '2026-05-01',
      link: 'https://example.com/1',
    },
  ]);
});

test.each([
  { text: '', want: [] },
  { text: '# nothing yet\n[]\n', want: [] },
])('a list without entries is empty: $text', ({ text, want }) => {
  expect(parseDeviations('d.yaml', text)).toEqual(want);
});

test.each([
  { text: '- provider: example\n', message: 'entry 1 needs the texts' },
  { text: 'provider: example\n', message: 'it is no list' },
  { text: '- a: [\n', message: 'Failed to read d.yaml:2' },
])('what is no list of entries is refused: $message', ({ text, message }) => {
  expect(() => parseDeviations('d.yaml', text)).toThrow(message);
});

test('an entry is found by clause and target', () => {
  const [deviation] = parseDeviations('d.yaml', `- ${entry}\n`);
  const clause = clauses.find(({ id }) => id === 'example/phone.unique');
  expect(clause && deviation && deviationOf([deviation], clause, 'live')).toBe(deviation);
  expect(clause && deviation && deviationOf([deviation], clause, 'sandbox')).toBeUndefined();
});

test('an entry that belongs to no clause is refused with the closest', () => {
  const typo = parseDeviations('d.yaml', `- ${entry.replace('unique', 'uniqe')}\n`);
  expect(() => refuseUnmatched('d.yaml', typo, clauses)).toThrow(
    /example\/phone\.uniqe[\s\S]*The closest: example\/phone\.unique/,
  );
  const other = parseDeviations('d.yaml', `- ${entry.replace('target: live', 'target: alive')}\n`);
  expect(() => refuseUnmatched('d.yaml', other, clauses)).toThrow('no such clause on alive');
});
