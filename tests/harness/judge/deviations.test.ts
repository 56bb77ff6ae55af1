import { plan } from '../plan/plan';
import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { deviationOf, parseDeviations, refuseUnmatched } from './deviations';

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
      at: 'd.yaml:1',
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
  { text: `- ${entry}\n- provider: example\n`, message: 'Failed to read d.yaml:7: entry 2 needs the texts' },
  { text: `- ${entry.replace('live', 'alive')}\n`, message: 'Failed to read d.yaml:1: entry 1 needs the texts' },
  { text: `- ${entry.replace('Known', '1e999')}\n`, message: 'Failed to read d.yaml:1: entry 1 needs the texts' },
  { text: '-\n', message: 'Failed to read d.yaml:1: entry 1 needs the texts' },
  { text: 'provider: example\n', message: 'Failed to read d.yaml:1: it is not a list' },
  { text: '- a: [\n', message: 'Failed to read d.yaml:2' },
  { text: '- *nobody\n', message: 'Failed to read d.yaml:1: the alias *nobody' },
  { text: '- &a\n  b: *a\n', message: 'Failed to read d.yaml:2: the alias *a' },
])('what is not a list of entries is refused with its line: $message', ({ text, message }) => {
  expect(() => parseDeviations('d.yaml', text)).toThrow(message);
});

test('an entry is found by clause and target', () => {
  const [deviation] = parseDeviations('d.yaml', `- ${entry}\n`);
  const clause = clauses.find(({ id }) => id === 'example/phone.unique');
  expect(clause && deviation && deviationOf([deviation], clause.id, 'live')).toBe(deviation);
  expect(clause && deviation && deviationOf([deviation], clause.id, 'sandbox')).toBeUndefined();
});

test('an entry that belongs to no clause is refused with its line and the closest', () => {
  const typo = parseDeviations('d.yaml', `- ${entry}\n\n- ${entry.replace('unique', 'uniqe')}\n`);
  expect(() => refuseUnmatched(typo, clauses)).toThrow(
    /^Failed to read d\.yaml:8: example has no clause example\/phone\.uniqe\nThe closest: example\/phone\.unique/,
  );
});
