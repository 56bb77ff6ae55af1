import type { XMLElement } from 'xmlbuilder';
import { create } from 'xmlbuilder';
import { shorten, shortenLines, visibleLines } from '../lib/visible';
import { commandAgain } from './again';
import { senderOf } from './cause-lines';
import { curl } from './curl';
import { cite } from './explain';
import { groupBy } from './group';
import type { Report, Result, Served } from './result';

/** Characters of an answer that are shown. */
const LONGEST = 2000;

/**
 * A report as JUnit XML, which CI systems read: a suite for each provider and target, a test case for each case, with its
 * clause as the class. What is not judged is an `error`, and a known deviation is skipped, each with its reasons.
 *
 * @param strict whether a broken SHOULD is a failure; otherwise it is told in `system-out`
 */
export function junitOf({ startedAt, served, results, problems }: Report, strict: boolean): string {
  const root = create('testsuites', { encoding: 'UTF-8' });
  const counts = countsOf(results, strict);
  const unread = problems.length > 0 ? 1 : 0;
  root.att({ name: 'conformance', ...counts, tests: counts.tests + unread, errors: counts.errors + unread });
  for (const [name, group] of groupBy(results, ({ provider, target }) => `${provider} on ${target}`)) {
    const suite = root.ele('testsuite', { name, ...countsOf(group, strict) });
    suite.att('timestamp', startedAt.replace(/\.\d+Z$/, ''));
    const server = served.find(({ provider, target }) => `${provider} on ${target}` === name);
    for (const result of group) addCase(suite, result, server, strict);
  }
  if (problems.length > 0) addProblems(root, problems);
  return `${root.end({ pretty: true })}\n`;
}

/** What the report lacks would else be missed by who reads only this file. */
function addProblems(root: XMLElement, problems: readonly string[]): void {
  const suite = root.ele('testsuite', {
    name: 'report',
    tests: 1,
    failures: 0,
    errors: 1,
    skipped: 0,
    time: seconds(0),
  });
  const element = suite.ele('testcase', { classname: 'report', name: 'the report is complete', time: seconds(0) });
  element.ele('error', { message: shorten(problems.join('; '), LONGEST) });
}

function addCase(suite: XMLElement, result: Result, server: Served | undefined, strict: boolean): void {
  const { clause, case: name, durationMs, level, reasons, known } = result;
  const element = suite.ele('testcase', { classname: clause, name, time: seconds(durationMs) });
  const kind = kindOf(result, strict);
  if (kind === 'passed') return;
  const message = shorten(known ?? reasons.join('; '), LONGEST);
  if (kind === 'system-out') element.ele(kind).txt(`warned\n${failureText(result, server)}`);
  else if (kind === 'skipped') element.ele(kind, { message });
  else element.ele(kind, { message, type: level }).txt(failureText(result, server));
}

/** What JUnit calls a result. */
function kindOf(
  { verdict, known }: Result,
  strict: boolean,
): 'passed' | 'skipped' | 'failure' | 'error' | 'system-out' {
  if (verdict === 'pass') return 'passed';
  if (verdict === 'skip' || known !== undefined) return 'skipped';
  if (verdict === 'error') return 'error';
  return verdict === 'warn' && !strict ? 'system-out' : 'failure';
}

function countsOf(results: readonly Result[], strict: boolean) {
  const count = (kind: ReturnType<typeof kindOf>) => results.filter((each) => kindOf(each, strict) === kind).length;
  return {
    tests: results.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(results.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** A failure as text that can be sent to the provider; lines from its server are marked, as in the terminal. */
function failureText(result: Result, server: Served | undefined): string {
  const { says, source, reasons, exchange } = result;
  const marked = (text: string) => shortenLines(text, LONGEST).replace(/^/gm, '| ');
  const lines = [
    says,
    ...(server ? [`Document: ${server.document}, ${cite(source)}`] : []),
    ...reasons.map((reason) => marked(reason)),
    ...(exchange
      ? [
          `Sent:\n${visibleLines(curl(exchange.request, server?.secrets ?? []))}`,
          `Received: HTTP ${exchange.response.status}\n${marked(exchange.response.text)}`,
        ]
      : []),
    `Run again: ${commandAgain(result, senderOf(result))}`,
  ];
  return lines.join('\n');
}
