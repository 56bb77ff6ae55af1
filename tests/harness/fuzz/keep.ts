import { problem } from '../lib/problem';
import { visibleLines } from '../lib/visible';
import type { Case, Redact } from '../model';
import { nameOf } from '../plan/name-of';
import type { Finding } from './finding';

const END = '} satisfies Clauses;\n';
const HEAD = `import type { Clauses } from './terms';

/** What random walks have found, to be reviewed: rename each clause, or delete it. */
export const found = {
`;

/** Characters of the answer that a comment shows. */
const LONGEST = 500;

/**
 * The room of what was found, with one more clause.
 *
 * @param room its text so far; undefined where there is none
 * @param command finds it again
 * @throws a problem when the room has another form; nothing of it is lost then
 */
export function roomWith(
  room: string | undefined,
  file: string,
  { clause, testCase, outcome }: Finding,
  command: string,
  redact: Redact,
): { readonly text: string; readonly name: string } {
  const text = room ?? `${HEAD}${END}`;
  if (!text.endsWith(END))
    throw problem(
      `add a case to ${file}`,
      `it does not end in "${END.trim()}"`,
      'Restore its last line, or rename the file.',
    );
  let number = 1;
  while (text.includes(`'found.${number}'`)) number += 1;
  const name = `found.${number}`;
  const { status, text: body = '' } = outcome.exchange?.response ?? {};
  const answer = redact(body).slice(0, LONGEST);
  const comments = [`Found by: ${command}`, `Answered with ${status ?? 'nothing'}: ${visibleLines(answer)}`];
  const lines = comments.flatMap((each) => each.split('\n')).map((line) => `  // ${line}\n`);
  const { says, source, because } = clause;
  const written = {
    says,
    source,
    ...(because === undefined ? {} : { because }),
    depth: 'second',
    cases: [asWritten(testCase)],
  };
  const entry = `${lines.join('')}  '${name}': ${JSON.stringify(written, null, 2).replace(/\n/g, '\n  ')},\n`;
  return { text: `${text.slice(0, -END.length)}${entry}${END}`, name };
}

/** A case as a contract has it, with its name free to be changed. */
function asWritten({ name, before, request, read, atOnce, expect, exempt }: Case): object {
  const names = exempt.map(nameOf);
  return {
    name,
    ...(before.length > 0 ? { before } : {}),
    ...(request.length > 0 ? { request } : {}),
    ...(read ? { read } : {}),
    ...(atOnce ? { atOnce } : {}),
    expect,
    ...(names.length > 0 ? { exempt: { from: names, because: 'the clause judges these fields itself' } } : {}),
  };
}
