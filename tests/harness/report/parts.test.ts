import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { resultOf } from './example';
import { openParts, takeParts, writePart } from './parts';

/** Jest's own reporter has a folder of its own, which these tests leave alone. */
const outer = process.env.CONFORMANCE_PARTS;

afterEach(() => {
  const folder = process.env.CONFORMANCE_PARTS;
  if (folder !== undefined && folder !== outer) rmSync(folder, { recursive: true, force: true });
  delete process.env.CONFORMANCE_PARTS;
  if (outer !== undefined) process.env.CONFORMANCE_PARTS = outer;
});

function open(): string {
  openParts();
  return process.env.CONFORMANCE_PARTS ?? '';
}

test('the folder is new, empty and temporary', () => {
  const [first, second] = [open(), open()];
  expect(second).not.toBe(first);
  expect(dirname(first)).toBe(tmpdir());
  expect(readdirSync(first)).toEqual([]);
  rmSync(first, { recursive: true });
});

test('all parts come back in the order of their names', () => {
  open();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => resultOf({ case: `${name} "é" \n` }));
  writePart('two-sandbox', [c ?? resultOf()]);
  writePart(
    'one-sandbox',
    [a, b].flatMap((each) => each ?? []),
  );
  writePart('three', []);
  expect(takeParts()).toEqual([a, b, c]);
});

test('a part that is written again replaces the former', () => {
  open();
  writePart('one', [resultOf({ verdict: 'fail' })]);
  writePart('one', [resultOf({ verdict: 'pass' })]);
  expect(takeParts().map(({ verdict }) => verdict)).toEqual(['pass']);
});

test('taking the parts removes their folder', () => {
  const folder = open();
  writePart('one', [resultOf()]);
  takeParts();
  expect(existsSync(folder)).toBe(false);
});

test('a run in which nothing was written has no results', () => {
  open();
  expect(takeParts()).toEqual([]);
});

test('without a reporter results are dropped', () => {
  delete process.env.CONFORMANCE_PARTS;
  expect(() => writePart('one', [resultOf()])).not.toThrow();
  expect(takeParts()).toEqual([]);
});
