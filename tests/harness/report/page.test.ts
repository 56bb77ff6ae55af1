import { createHash } from 'node:crypto';
import { exchangeExample, findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { pageOf } from './page';
import { reportOf } from './report';
import type { Result } from './result';

const HOSTILE = '</script><script>alert(1)</script><!--<script>\u2028\u0000\ud800';

function reportWith(changes: Partial<Result> = {}) {
  return reportOf(new Date(0), 5, findingsOf([resultOf(changes)]), versionsExample);
}

/** The text of an element, as a browser finds its end. */
function textOf(page: string, start: string, end: string): string {
  return page.split(start)[1]?.split(end)[0] ?? '';
}

test('the report is in the page, whatever an answer contains', () => {
  const { response, ...rest } = exchangeExample;
  const report = reportWith({ case: HOSTILE, exchange: { ...rest, response: { ...response, text: HOSTILE } } });
  const data = textOf(pageOf(report), '<script type="application/json" id="report">', '</script>');
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toEqual(report);
});

test('the answer is there without its script, and is text', () => {
  const page = pageOf(reportWith({ provider: '<b>"&\u202e' }));
  const headline = '&lt;b>&quot;&amp;\\u202e conforms.';
  expect([textOf(page, '<title>', '</title>'), textOf(page, '<h1>', '</h1>')]).toEqual([headline, headline]);
});

test('only its own script and style are let in', () => {
  const page = pageOf(reportWith());
  for (const tag of ['script', 'style']) {
    const fingerprint = createHash('sha256')
      .update(textOf(page, `<${tag}>`, `</${tag}>`))
      .digest('base64');
    expect(page).toContain(`${tag}-src 'sha256-${fingerprint}'`);
  }
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<(?:script|style|link|meta|img|iframe)\b/g)).toEqual([
    ...['<meta', '<meta', '<meta', '<meta', '<link', '<style', '<script', '<script'],
  ]);
});
