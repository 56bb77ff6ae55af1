import type { Case, Outcome } from '../model';
import { exampleExchange } from '../testing/exchange';
import type { Finding } from './finding';
import { roomWith } from './keep';

const exchange = exampleExchange({ response: { status: 500, text: 'a secret\n*/ boom' } });
const outcome: Outcome = {
  ...{
    verdict: 'fail',
    differences: [],
    reasons: [],
    observed: [],
    before: [],
    standing: [],
    readings: [],
    durationMs: 1,
    exchange,
  },
};
const testCase: Case = {
  ...{ name: 'a drawn contact is sent', before: [], needs: [], expect: { status: '2XX' } },
  request: [{ op: 'replace', path: '/body/name', value: 'Zoë' }],
  exempt: ['example/response.name'],
};
const finding: Finding = {
  clause: {
    id: 'example/fuzz.text',
    provider: 'example',
    level: 'SHOULD',
    says: 'SHOULD accept any text',
    source: ['L1'],
    cases: [],
  },
  ...{ testCase, outcome, verdict: 'fail', key: 'key' },
};
const redact = (text: string) => text.replace('secret', '<secret>');
const keep = (room?: string) =>
  roomWith(room, 'found.ts', finding, 'npm run fuzz -- example --seed 1 --path 2', redact);

test('a new room has the case, its source, and the answer in comments', () => {
  const { text, name } = keep();
  expect(name).toBe('found.1');
  expect(text).toContain(
    '  // Found by: npm run fuzz -- example --seed 1 --path 2\n  // Answered with 500: a <secret>\n  // */ boom\n',
  );
  expect(text).toMatch(/"says": "SHOULD accept any text",\n\s+"source": \[\n\s+"L1"/);
  expect(text).toMatch(/"from": \[\n\s+"response.name"/);
  expect(text.endsWith('} satisfies Clauses;\n')).toBe(true);
});

test('a room keeps what it has', () => {
  const first = keep().text;
  const { text, name } = keep(first);
  expect(name).toBe('found.2');
  expect(text.startsWith(first.slice(0, -'} satisfies Clauses;\n'.length))).toBe(true);
});

test('a room of another form is rejected', () => {
  expect(() => keep('export const found = {};\n')).toThrow('Failed to add a case to found.ts: it does not end in ');
});
