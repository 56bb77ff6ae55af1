import type { Verdict } from '../model';
import { findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { exitCodeOf, reportOf, VERDICTS, worst } from './report';

const of = (...verdicts: Verdict[]) => verdicts.map((verdict) => resultOf({ verdict }));

test.each<{ verdicts: readonly Verdict[]; want: Verdict }>([
  { verdicts: [], want: 'skip' },
  { verdicts: ['skip', 'skip'], want: 'skip' },
  { verdicts: ['pass'], want: 'pass' },
  { verdicts: ['skip', 'pass'], want: 'pass' },
  { verdicts: ['warn', 'pass', 'skip'], want: 'warn' },
  { verdicts: ['pass', 'fail', 'warn'], want: 'fail' },
  { verdicts: ['error', 'fail', 'pass'], want: 'error' },
  { verdicts: ['pass', 'error'], want: 'error' },
])('the worst of $verdicts is $want', ({ verdicts, want }) => {
  expect(worst(verdicts)).toBe(want);
});

test.each<{ verdicts: readonly Verdict[]; code: number; strict: number }>([
  { verdicts: ['pass', 'skip'], code: 0, strict: 0 },
  { verdicts: ['skip', 'skip'], code: 2, strict: 2 },
  { verdicts: [], code: 2, strict: 2 },
  { verdicts: ['pass', 'warn'], code: 0, strict: 1 },
  { verdicts: ['pass', 'fail'], code: 1, strict: 1 },
  { verdicts: ['pass', 'error'], code: 2, strict: 2 },
  { verdicts: ['error', 'fail'], code: 1, strict: 1 },
  { verdicts: ['error', 'warn'], code: 2, strict: 1 },
])('$verdicts end with $code, and with $strict where warnings count', ({ verdicts, code, strict }) => {
  expect(exitCodeOf(of(...verdicts), false)).toBe(code);
  expect(exitCodeOf(of(...verdicts), true)).toBe(strict);
});

test('a known failure breaks nothing, though others may', () => {
  const known = (verdict: Verdict) => resultOf({ verdict, known: 'reported as #7' });
  expect(exitCodeOf([known('fail'), known('warn'), resultOf()], true)).toBe(0);
  expect(exitCodeOf([known('fail'), resultOf({ verdict: 'fail' })], false)).toBe(1);
});

test('a report counts cases by verdict', () => {
  const verdicts: Verdict[] = ['pass', 'pass', 'warn', 'fail', 'skip', 'skip', 'skip', 'error'];
  expect(reportOf(new Date(0), 0, findingsOf(of(...verdicts)), versionsExample).totals).toEqual({
    pass: 2,
    warn: 1,
    fail: 1,
    skip: 3,
    error: 1,
  });
});

test('the totals name every verdict, and add up to the results', () => {
  const { totals, results } = reportOf(new Date(0), 0, findingsOf(of(...VERDICTS)), versionsExample);
  expect(Object.keys(totals)).toEqual(VERDICTS);
  expect(Object.values(totals).reduce((sum, each) => sum + each)).toBe(results.length);
});

test('a report states when, how long, and against which target', () => {
  const results = [resultOf({ target: 'sandbox' }), resultOf({ target: 'fixture' }), resultOf({ target: 'sandbox' })];
  expect(reportOf(new Date('2024-01-01T12:00:00+02:00'), 12.6, findingsOf(results), versionsExample)).toMatchObject({
    startedAt: '2024-01-01T10:00:00.000Z',
    durationMs: 13,
    targets: ['sandbox', 'fixture'],
    results,
  });
});
