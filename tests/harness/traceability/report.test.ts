import { stripVTControlCharacters } from 'node:util';
import { coverageOf, holderOf } from './example';
import { coverageReport, openLines } from './report';

function report(...coverages: Parameters<typeof coverageReport>[0]): readonly string[] {
  return stripVTControlCharacters(coverageReport(coverages)).split('\n');
}

test('the lines of a document are told in their order, neighbours of one kind together', () => {
  expect(report(coverageOf([], [holderOf('erratum EX-01', 'L3-4')])).slice(0, 7)).toEqual([
    'example  https://docs.example.com/contacts, read 2026-01-02',
    '  L1        silent  title',
    '  L3        held    spec NewContact/name, request.minimal, erratum EX-01',
    '  L4        held    request.minimal, erratum EX-01',
    '  L6        silent  navigation',
    '  L7        open',
    '',
  ]);
});

test('neighbours are one range across blank lines', () => {
  const silences = [{ lines: 'L7', reason: 'navigation' }];
  const lines = report(coverageOf(silences));
  expect(lines).toContain('  L6-7      silent  navigation');
});

test('of many holders the closest are named and the rest is counted', () => {
  const holders = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => holderOf(`example/${name}`, 'L7'));
  expect(report(coverageOf([], holders))).toContain('  L7        held    a, b, c, d and 2 more');
  expect(report(coverageOf([], holders.slice(0, 5)))).toContain('  L7        held    a, b, c, d, e');
});

test('a table counts the lines of each document', () => {
  const rows = report(coverageOf(), coverageOf([{ lines: 'L7', reason: 'advice' }]))
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(rows).toEqual([
    ['Document', 'lines', 'held', 'silent', 'blank', 'open', 'classified'],
    ['example', '7', '2', '2', '2', '1', '85 %'],
    ['example', '7', '2', '3', '2', '0', '100 %'],
  ]);
});

test('what is open ends the report with what to do', () => {
  expect(report(coverageOf()).at(-1)).toBe(
    'example L7: cite it in a clause or the spec, or say why not in specs/silent.json',
  );
  expect(report(coverageOf([{ lines: 'L7', reason: 'advice' }])).at(-1)).toMatch(/^└─/);
});

test('open lines are those that nothing accounts for', () => {
  expect(openLines(coverageOf())).toEqual([7]);
  expect(openLines(coverageOf([{ lines: 'L7', reason: 'advice' }]))).toEqual([]);
  expect(openLines(coverageOf([], [holderOf('erratum EX-01', 'L7')]))).toEqual([]);
});
