import { shorten } from '../lib/visible';
import type { Cause } from './causes';
import { causesOf } from './causes';
import { colours as pc } from './colours';
import type { Result, Sender } from './result';

/** Characters of a line of clauses. */
const WIDTH = 120;
/** Maximum characters of all reasons of one warning. */
const LONGEST = 1000;

/**
 * Why clauses are broken, by cause: its title, its first case, and the clauses that it breaks. A warning fails no test, so
 * that jest explains none; its reasons are told here.
 */
export function causeLines(results: readonly Result[]): readonly string[] {
  return causesOf(results).flatMap(linesOf);
}

function linesOf({ title, provider, target, clauses, results: [first] }: Cause): readonly string[] {
  const isWarning = first.verdict === 'warn';
  const word = isWarning ? pc.yellow('warned') : pc.red('failed');
  const { clause, case: name } = senderOf(first);
  const reasons = isWarning ? `: ${shorten(first.reasons.join('; '), LONGEST)}` : '';
  const at = `${clause}, ${name}${reasons}`;
  const one = clauses.length === 1;
  return [
    `${word} ${provider} on ${target}: ${pc.bold(title)}${one ? `: ${clauses[0]}` : `: ${clauses.length} clauses`}`,
    ...(one && at.startsWith(`${clauses[0]}, `) ? [`       ${at}`] : [`       first in ${at}`]),
    ...(one
      ? []
      : wrapped(clauses.map((id) => id.replace(`${provider}/`, ''))).map((line) => pc.dim(`       ${line}`))),
  ];
}

/** The case whose request shows a cause first. */
export function senderOf({ clause, case: name, answers }: Result): Sender {
  return answers?.first ?? { clause, case: name };
}

function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}
