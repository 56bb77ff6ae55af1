import { stripVTControlCharacters } from 'node:util';
import { documentOf, traceabilityOf } from '../testing/traceability';
import { changeReport } from './change-report';
import { changesOf } from './changes';

/** What a copy with these lines changes of the document title, blank, name, phone, blank, see also, limit. */
function report(...lines: readonly string[]): readonly string[] {
  const trace = traceabilityOf();
  const changes = changesOf(trace.document.lines, documentOf(...lines).lines);
  return stripVTControlCharacters(changeReport(trace, changes)).split('\n');
}

test('an identical copy is reported in one line', () => {
  expect(report('title', '', 'name', 'phone', '', 'see also', 'limit')).toEqual([
    'example: all 7 lines are unchanged since 2026-01-02.',
  ]);
});

test('a changed line is reported with its classification and what cites it', () => {
  expect(report('title', '', 'names', 'phone', '', 'see also', 'limit')).toEqual([
    'example  https://docs.example.com/contacts, read 2026-01-02',
    '  L3 changed  covered        request.minimal',
    '',
    'What cites the lines that changed:',
    '  example/request.minimal',
    '  spec NewContact/name',
  ]);
});

test('a line that only moved is reported with the distance', () => {
  expect(report('title', '', 'email', 'name', 'phone', '', 'see also', 'limit').slice(1)).toEqual([
    '  added, now L3',
    '  L3-7 moved by +1',
    '',
    'Nothing cites the lines whose text changed.',
  ]);
});

test('a removed line names what loses its source', () => {
  expect(report('title', '', 'name', '', 'see also', 'limit').slice(1)).toEqual([
    '  L4 removed  covered        request.minimal',
    '  L5-7 moved by -1',
    '',
    'What cites the lines that changed:',
    '  example/request.minimal',
  ]);
});

test('a changed informative line is shown with its reason', () => {
  expect(report('title', '', 'name', 'phone', '', 'see below', 'limit')[1]).toBe(
    '  L6 changed  informative    navigation',
  );
});

test('a changed line that also moved has both its numbers', () => {
  expect(report('title', '', 'new', 'name', 'phone', '', 'see also', 'limits')).toContain(
    '  L7 changed, now L8  uncovered',
  );
});
