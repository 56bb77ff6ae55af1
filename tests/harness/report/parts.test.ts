import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { findingsOf, leftoverExample, resultOf } from '../testing/report-results';
import { beginPart, takeParts, writePart } from './parts';

/** Jest's own reporter has a separate folder, which these tests do not touch. */
const outer = globalThis.conformanceRun;
const folder = useFolder();

afterEach(() => {
  globalThis.conformanceRun = outer;
});

function open(): string {
  const parts = join(folder.path, 'parts');
  mkdirSync(parts);
  globalThis.conformanceRun = { parts };
  return parts;
}

test('all parts come back in the order of their names', () => {
  open();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => resultOf({ case: `${name} "é" \n` }));
  const observed = ['x', 'y'].map((what) => ({ provider: 'example', target: 'sandbox' as const, what }));
  writePart('two-sandbox', findingsOf([c ?? resultOf()], { observed: observed.slice(1) }));
  const results = [a, b].flatMap((each) => each ?? []);
  writePart('one-sandbox', findingsOf(results, { observed: observed.slice(0, 1) }));
  writePart('three', {});
  expect(takeParts()).toEqual(
    findingsOf(
      [a, b, c].flatMap((each) => each ?? []),
      { observed },
    ),
  );
});

test('a part that is written again replaces the former', () => {
  open();
  writePart('one', findingsOf([resultOf({ verdict: 'fail' })]));
  writePart('one', findingsOf([resultOf({ verdict: 'pass' })]));
  expect(takeParts().results.map(({ verdict }) => verdict)).toEqual(['pass']);
});

test('taking the parts removes their folder', () => {
  const path = open();
  beginPart('one');
  writePart('one', findingsOf([resultOf()]));
  expect(takeParts().problems).toEqual([]);
  expect(existsSync(path)).toBe(false);
});

test('a run in which nothing was written has no results', () => {
  open();
  expect(takeParts()).toEqual(findingsOf([]));
});

test('what cannot be written takes nothing else with it, and is a problem', () => {
  const path = open();
  const cyclic = { provider: 'example', target: 'sandbox', what: 'x', self: {} } as const;
  Object.assign(cyclic.self, { cyclic });
  const leftovers = [leftoverExample];
  writePart('one', findingsOf([resultOf()], { observed: [cyclic], leftovers }));
  expect(readdirSync(path)).not.toContain('one.observed.json');
  const problems = [expect.stringMatching(/^Failed to write the observed of one: Converting circular structure/)];
  expect(takeParts()).toEqual(findingsOf([resultOf()], { leftovers, problems }));
});

test('results that cannot be written are an error, and are missed', () => {
  const path = open();
  beginPart('one');
  mkdirSync(join(path, 'one.results.json'));
  expect(() => writePart('one', findingsOf([resultOf()]))).toThrow(/Failed to write the results of one: EISDIR/);
  expect(takeParts().problems).toEqual([
    expect.stringMatching('Failed to read one.results.json of the report: EISDIR'),
  ]);
});

test('without a folder results are dropped', () => {
  globalThis.conformanceRun = undefined;
  expect(() => beginPart('one')).not.toThrow();
  expect(() => writePart('one', findingsOf([resultOf()]))).not.toThrow();
  expect(takeParts()).toEqual(findingsOf([]));
});
