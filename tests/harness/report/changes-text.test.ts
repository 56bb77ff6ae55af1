import { stripVTControlCharacters } from 'node:util';
import { reportExample, resultOf } from '../testing/report-results';
import { compareReports } from './changes';
import { changesMarkdown, changesText } from './changes-text';

const HOSTILE = '`<b>@you</b>`` [x](https://example.com)\n\u001b[31m::error::';
const before = reportExample([
  resultOf(),
  resultOf({ clause: 'example/a', verdict: 'warn' }),
  resultOf({ provider: 'b' }),
]);
const after = reportExample([
  resultOf({ verdict: 'fail', reasons: [HOSTILE] }),
  resultOf({ clause: 'example/a' }),
  resultOf({ clause: 'example/c' }),
]);
const comparison = compareReports(before, after);

test('a terminal shows a clause a line, with its sentence and why it is broken', () => {
  expect(stripVTControlCharacters(changesText(comparison)).split('\n')).toEqual([
    'Clauses: 1 broken, 1 mended, 1 new. Compared with the run of 2026-11-20T10:00:00.000Z.',
    '',
    'Broken since 2026-11-20T10:00:00.000Z (1)',
    '  example/name.required on sandbox, MUST: pass → fail',
    '    MUST refuse a contact without name',
    '    name is left out: `<b>@you</b>`` [x](https://example.com)\\n\\u001b[31m::error::',
    '',
    'Mended (1)',
    '  example/a on sandbox, MUST: warn → pass',
    '    MUST refuse a contact without name',
    '',
    'New clauses (1)',
    '  example/c on sandbox, MUST: absent → pass',
    '    MUST refuse a contact without name',
    '',
    'Not compared',
    '  b on sandbox is only in the earlier report',
  ]);
});

test('in Markdown all text of the reports is code', () => {
  const lines = changesMarkdown(comparison).split('\n');
  expect(lines).toContain('- `example/name.required` on sandbox, MUST: pass → fail');
  expect(lines).toContain(
    '  <br>``` name is left out: `<b>@you</b>`` [x](https://example.com)\\n\\u001b[31m::error:: ```',
  );
});

test.each([changesText, changesMarkdown])('%p says that nothing changed, and that a run is incomplete', (tell) => {
  const same = compareReports(before, { ...before, complete: false });
  expect(tell(same)).toBe(
    'No clause changed. Compared with the run of 2026-11-20T10:00:00.000Z. This run is incomplete.',
  );
});

test('of many changes the first hundred are shown', () => {
  const of = (verdict: 'pass' | 'fail') =>
    reportExample(Array.from({ length: 130 }, (_, index) => resultOf({ clause: `example/a${index}`, verdict })));
  const lines = changesText(compareReports(of('fail'), of('pass'))).split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([3 + 200 + 1, '  and 30 more']);
});
