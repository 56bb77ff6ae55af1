import { exchangeExample, findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { junitOf } from './junit';
import { reportOf } from './report';
import type { Result, Served } from './result';

const SERVED: Served = {
  ...{ provider: 'example', target: 'sandbox', document: 'https://docs.example.com', server: 'http://127.0.0.1:1' },
  ...{ settings: {}, secrets: ['EXAMPLE_TOKEN'], requests: 1, durationMs: 1 },
};

function junit(results: readonly Partial<Result>[], strict = false): string {
  const findings = findingsOf(results.map(resultOf), { served: [SERVED] });
  return junitOf(reportOf(new Date(0), 5, findings, versionsExample), strict);
}

test.each<{ name: string; result: Partial<Result>; strict?: boolean; want: readonly string[] }>([
  {
    name: 'a pass',
    result: {},
    want: ['<testcase classname="example/name.required" name="name is left out" time="0.010"/>', 'failures="0"'],
  },
  {
    name: 'a broken MUST',
    result: { verdict: 'fail', reasons: ['status: expected 400, got 422'] },
    want: ['<failure message="status: expected 400, got 422" type="MUST">MUST refuse', 'failures="1"'],
  },
  {
    name: 'a broken SHOULD',
    result: { verdict: 'warn', reasons: ['late'] },
    want: ['<system-out>warned\nMUST refuse', 'failures="0"'],
  },
  {
    name: 'a broken SHOULD of a strict run',
    result: { verdict: 'warn' },
    strict: true,
    want: ['<failure ', 'failures="1"'],
  },
  {
    name: 'a skip',
    result: { verdict: 'skip', reasons: ['needs A'] },
    want: ['<skipped message="needs A"/>', 'skipped="1"'],
  },
  {
    name: 'a known deviation',
    result: { verdict: 'fail', known: 'reported to them' },
    want: ['<skipped message="reported to them"/>', 'failures="0"'],
  },
  {
    name: 'an error',
    result: { verdict: 'error', reasons: ['no answer'] },
    want: ['<error message="no answer"', 'errors="1"'],
  },
])('$name', ({ result, strict, want }) => {
  const text = junit([result], strict);
  for (const part of want) expect(text).toContain(part);
});

test('a failure is a bug report', () => {
  const text = junit([{ verdict: 'fail', reasons: ['status: expected 400, got 422'], exchange: exchangeExample }]);
  expect(text).toContain(
    'Document: https://docs.example.com, line 10\n| status: expected 400, got 422\nSent:\ncurl -X POST',
  );
  expect(text).toContain('Received: HTTP 422\n| {"message":"Name is required"}');
  expect(text).toContain(
    "Run again: TARGET=sandbox npm run conformance -- example -t 'example/name\\.required name is left out$'",
  );
});

test('what a server sends stays text, and its lines are marked', () => {
  const text = '</failure>\n::error::\u0000\u001b[2J\ufffe]]>&amp;';
  const response = { ...exchangeExample.response, text };
  const written = junit([{ verdict: 'fail', reasons: [text], exchange: { ...exchangeExample, response } }]);
  expect(written.match(/<\/failure>/g)).toHaveLength(1);
  expect(written).toContain('| &lt;/failure&gt;\n| ::error::\\u0000\\u001b[2J\\ufffe]]&gt;&amp;amp;');
  expect(written.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
});

test('providers and targets are suites', () => {
  const text = junit([{}, { target: 'live' }, { provider: 'other' }]);
  expect(text.match(/<testsuite name="[^"]+" tests="1"/g)).toHaveLength(3);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="conformance" tests="3"/);
  expect(text).toContain('timestamp="1970-01-01T00:00:00"');
});

test('what the report lacks is an error', () => {
  const findings = findingsOf([], { problems: ['Failed to read a part'] });
  const text = junitOf(reportOf(new Date(0), 5, findings, versionsExample), false);
  expect(text).toContain('<testsuites name="conformance" tests="1" failures="0" errors="1"');
  expect(text).toContain('<error message="Failed to read a part"/>');
});
