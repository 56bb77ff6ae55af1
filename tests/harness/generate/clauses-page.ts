import type { Contract, Level } from '../../../contracts/contract';
import type { Clause } from '../model';
import { nameOf } from '../plan/name-of';
import type { Operation } from '../spec-model';
import { clauseSection } from './page/clause';
import { erratumSection } from './page/errata';
import { expressionLines } from './page/expressions';
import { text } from './page/markdown';
import { placeOfContact, settingLines, validRequest } from './page/valid-request';

/** The contract for people who do not read code, as Markdown: what is sent and what must come back, clause by clause. */
export function clausesPage(contract: Contract, operation: Operation, clauses: readonly Clause[]): string {
  const topics = topicsOf(clauses);
  return [
    `# ${text(contract.title)}: what it is held to`,
    '',
    `Read from <${contract.document}>. ${counts(clauses)}`,
    '',
    `Topics: ${[...topics.keys()].map((topic) => `[${text(topic)}](#${topic.toLowerCase()})`).join(', ')}.`,
    '',
    '## How to read this page',
    '',
    ...HOW_TO_READ,
    `- The contact is the created one: ${placeOfContact(contract.created)}.`,
    '',
    '## The valid request',
    '',
    ...validRequest(contract, operation),
    '',
    'Values in braces are filled in when a request is sent:',
    '',
    ...expressionLines(contract, [contract.request, clauses]),
    '',
    'Settings of a target; cases that need an optional one are skipped without it:',
    '',
    ...settingLines(contract),
    '',
    ...[...topics].flatMap(([topic, members]) => [
      `## ${text(topic)}`,
      '',
      ...members.flatMap((clause) => clauseSection(clause, operation.contact)),
    ]),
    '## Errata',
    '',
    'Where the document contradicts itself or a companion page, and the reading that the suite takes.',
    '',
    ...contract.errata.flatMap(erratumSection),
  ].join('\n');
}

const HOW_TO_READ = [
  'A clause is one promise of the document: its permanent id, its level (RFC 2119), and the lines of the document that state it.',
  'Each of its cases is a line: **its name**, what is sent → what must come back.',
  '',
  '- Every case sends the valid request below, with the changes that it names. Setup requests (first …, then …) are not judged; when one returns another status than shown, nothing is judged.',
  '- `2XX` is any status of that class. A code or message is a string anywhere in the body. A field that the body names is one of its keys or strings.',
  '- `tags/0/id` is the `id` of the first of the `tags`, `tags/*/id` that of each of them.',
  '- Clauses of the second order are about what shows only for some values, in combination, after some history, or at the same time; `DEPTH=first` leaves them out.',
  '- One value includes another when it has all of its members; objects may have more, lists must have the same length and order.',
];

/** The clauses by the field or topic that they are about, which is how their names begin; each in the order of the first. */
function topicsOf(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const topics = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const [topic = ''] = nameOf(clause.id).split('.');
    topics.set(topic, [...(topics.get(topic) ?? []), clause]);
  }
  return topics;
}

function counts(clauses: readonly Clause[]): string {
  const count = (level: Level) => `${clauses.filter((clause) => clause.level === level).length} ${level}`;
  const cases = clauses.reduce((sum, clause) => sum + clause.cases.length, 0);
  return `${clauses.length} clauses with ${cases} cases: ${count('MUST')}, ${count('SHOULD')}, ${count('MAY')}.`;
}
