import { stripVTControlCharacters } from 'node:util';
import { citationOf, traceabilityOf } from '../testing/traceability';
import { traceabilityReport, uncoveredLines } from './report';

function report(...traced: Parameters<typeof traceabilityReport>[0]): readonly string[] {
  return stripVTControlCharacters(traceabilityReport(traced)).split('\n');
}

test('the lines of a document are listed in order, adjacent lines of one kind together', () => {
  expect(report(traceabilityOf([], [citationOf('erratum EX-01', 'L3-4')])).slice(0, 6)).toEqual([
    'example  https://docs.example.com/contacts, read 2026-01-02',
    '  L1        informative    title',
    '  L3-4      covered        request.minimal',
    '  L6        informative    navigation',
    '  L7        uncovered',
    '',
  ]);
});

test('a line that errata cite and no clause is told with their ids', () => {
  const lines = report(traceabilityOf([], [citationOf('erratum EX-01', 'L7')]));
  expect(lines).toContain('  L7        contradictory  erratum EX-01');
});

test('an uncovered line is told with what mentions it', () => {
  const lines = report(traceabilityOf([], [citationOf('spec info', 'L7')]));
  expect(lines).toContain('  L7        uncovered      only spec info');
});

test('adjacent lines form one range across blank lines', () => {
  const informatives = [{ lines: 'L7', reason: 'navigation' }];
  const lines = report(traceabilityOf(informatives));
  expect(lines).toContain('  L6-7      informative    navigation');
});

test('of many citations the closest are named and the rest are counted', () => {
  const citations = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => citationOf(`example/${name}`, 'L7'));
  expect(report(traceabilityOf([], citations))).toContain('  L7        covered        a, b, c, d and 2 more');
  expect(report(traceabilityOf([], citations.slice(0, 5)))).toContain('  L7        covered        a, b, c, d, e');
});

test('a table counts the lines of each document', () => {
  const rows = report(traceabilityOf(), traceabilityOf([{ lines: 'L7', reason: 'advice' }]))
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(rows).toEqual([
    ['Document', 'lines', 'covered', 'contradictory', 'informative', 'blank', 'uncovered', 'classified'],
    ['example', '7', '2', '0', '2', '2', '1', '85 %'],
    ['example', '7', '2', '0', '3', '2', '0', '100 %'],
  ]);
});

test('open lines end the report, with a remedy', () => {
  expect(report(traceabilityOf()).at(-1)).toBe(
    'example L7: cite it in the clause that fails when it is not kept, or say why there is none in specs/informative.json',
  );
  expect(report(traceabilityOf([{ lines: 'L7', reason: 'advice' }])).at(-1)).toMatch(/^└─/);
});

test('open lines are those neither cited nor informative', () => {
  expect(uncoveredLines(traceabilityOf())).toEqual([7]);
  expect(uncoveredLines(traceabilityOf([{ lines: 'L7', reason: 'advice' }]))).toEqual([]);
  expect(uncoveredLines(traceabilityOf([], [citationOf('erratum EX-01', 'L7')]))).toEqual([]);
  expect(uncoveredLines(traceabilityOf([], [citationOf('spec info', 'L7')]))).toEqual([7]);
});
