import { stripVTControlCharacters } from 'node:util';
import { exchangeExample, resultOf } from '../testing/report-results';
import { causeLines } from './cause-lines';
import type { Result } from './result';

function failing(name: string, changes: Partial<Result> = {}): Result {
  const differences = [{ what: 'status', expected: '400', actual: '422' }];
  return resultOf({ clause: `example/${name}`, verdict: 'fail', differences, exchange: exchangeExample, ...changes });
}

function told(...results: readonly Result[]): readonly string[] {
  return causeLines(results).map(stripVTControlCharacters);
}

test('a cause of several clauses has its first case, and its clauses', () => {
  expect(told(failing('a'), failing('b'))).toEqual([
    'failed example on sandbox: status 422 instead of 400: 2 clauses',
    '       first in example/a, name is left out',
    '       a, b',
  ]);
});

test('a cause of one clause has its case', () => {
  expect(told(failing('a'))).toEqual([
    'failed example on sandbox: status 422 instead of 400: example/a',
    '       example/a, name is left out',
  ]);
});

test('a clause about every answer has the case that was answered', () => {
  const first = { clause: 'example/b', case: 'zip is sent' };
  expect(told(failing('a', { case: 'every success', answers: { seen: 2, broken: 1, first } }))).toEqual([
    'failed example on sandbox: status 422 instead of 400: example/a',
    '       first in example/b, zip is sent',
  ]);
});

test('a warning has its reasons, which nothing else tells', () => {
  expect(told(failing('a', { verdict: 'warn', reasons: ['status: expected 400, got 422\u001b[2J'] }))).toEqual([
    'warned example on sandbox: status 422 instead of 400: example/a',
    '       example/a, name is left out: status: expected 400, got 422\\u001b[2J',
  ]);
});

test('many clauses are lines that fit a terminal', () => {
  const names = Array.from({ length: 40 }, (_, index) => `field-${index}.required`);
  const [, , ...lines] = told(...names.map((name) => failing(name)));
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(130);
  expect(lines.join(' ').replace(/\s+/g, ' ').trim()).toBe(names.join(', '));
});
