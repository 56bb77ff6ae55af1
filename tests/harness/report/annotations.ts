import { shorten } from '../lib/visible';
import { causesOf } from './causes';
import { placeOf } from './clause-place';
import { groupBy } from './group';
import type { Result } from './result';
import { reasonKey } from './signs';

/** GitHub shows ten of a kind for a step. */
const MOST = 10;
const LONGEST = 500;

/**
 * Workflow commands with which GitHub shows failures beside the lines of the clauses that they break, one for each cause
 * and ten at most: failures, then what could not be judged, then warnings
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
export function annotationsOf(results: readonly Result[], root?: string): readonly string[] {
  const told = causesOf(results).map(({ title, clauses, results: [first] }) => ({
    first,
    title: clauses.length === 1 ? title : `${title}: ${clauses.length} clauses`,
  }));
  const errors = results.filter(({ verdict }) => verdict === 'error');
  const unjudged = [
    ...groupBy(errors, (each) => `${each.provider} ${each.target} ${reasonKey(each)}`).values(),
  ].flatMap(([first]) => (first ? [{ first, title: 'nothing could be judged' }] : []));
  const order = [
    ...told.filter(({ first }) => first.verdict === 'fail'),
    ...unjudged,
    ...told.filter(({ first }) => first.verdict === 'warn'),
  ];
  return order.slice(0, MOST).map(({ first, title }) => annotation(first, title, root));
}

function annotation(result: Result, title: string, root?: string): string {
  const { provider, target, clause, says, verdict, reasons } = result;
  const { file, line } = placeOf(result, root);
  const command = verdict === 'warn' ? 'warning' : 'error';
  const at = [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${line}`])];
  const properties = [...at, `title=${property(`${provider} on ${target}: ${title}`)}`].join(',');
  const message = `${clause}: ${says}. ${shorten(reasons.join('; '), LONGEST)}`;
  return `::${command} ${properties}::${data(message)}`;
}

/** The escapes of a command's text, and of its properties (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
