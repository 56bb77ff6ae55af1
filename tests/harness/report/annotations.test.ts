import { useFolder } from '../testing/folder';
import { resultOf } from '../testing/report-results';
import { annotationsOf } from './annotations';
import type { Result } from './result';

const folder = useFolder();

function failing(clause: string, actual: string, changes: Partial<Result> = {}): Result {
  const differences = [{ what: 'code', expected: '"A"', actual }];
  return resultOf({
    clause: `example/${clause}`,
    verdict: 'fail',
    differences,
    reasons: [`got ${actual}`],
    ...changes,
  });
}

function told(...results: readonly Result[]): readonly string[] {
  return annotationsOf(results, folder.path);
}

test('a cause is one annotation, on the clause of its first failure', () => {
  expect(told(failing('a', '"B"'), failing('b', '"B"'))).toEqual([
    '::error file=specs/example.yaml,title=example on sandbox%3A code "B" instead of "A"%3A 2 clauses::example/a: MUST refuse a contact without name. got "B"',
  ]);
});

test('failures come first, then what was not judged, then warnings; ten at most', () => {
  const warned = failing('w', '"W"', { verdict: 'warn' });
  const error = failing('e', '', { verdict: 'error', differences: [] });
  const failed = Array.from({ length: 8 }, (_, index) => failing(`f${index}`, `"F${index}"`));
  const lines = told(warned, error, error, ...failed);
  expect(lines.map((line) => /^::(\w+) .*::example\/(\w)/.exec(line)?.slice(1).join(' '))).toEqual([
    ...Array.from({ length: 8 }, () => 'error f'),
    'error e',
    'warning w',
  ]);
  expect(told(...failed, ...failed.map((each) => ({ ...each, provider: 'other' })))).toHaveLength(10);
});

test('what passes, is skipped or is known is not annotated', () => {
  expect(told(resultOf(), resultOf({ verdict: 'skip' }), failing('a', '"B"', { known: 'reported' }))).toEqual([]);
});

test('what a server sends cannot end a command, nor begin one', () => {
  const [line = ''] = told(failing('a', '"B,line=7::\n::stop-commands::x%0A\u001b[2J"'));
  expect(line.split('\n')).toHaveLength(1);
  expect(line.match(/::/g)?.length).toBeGreaterThan(1);
  const [, properties = '', ...message] = line.split('::');
  expect(properties).toBe(
    'error file=specs/example.yaml,title=example on sandbox%3A code "B%2Cline=7%3A%3A\\n%3A%3Astop-commands%3A%3Ax%250A\\u001b[2J" instead of "A"',
  );
  expect(message.join('::')).toBe(
    'example/a: MUST refuse a contact without name. got "B,line=7::\\n::stop-commands::x%250A\\u001b[2J"',
  );
});
