import { code, prose, text } from '../generate/page/markdown';
import { EFFECTS } from './compare';
import type { Difference } from './difference';
import { idsOfOthers, isReworded, verdict } from './report';

/** What edits mean, as a comment on a pull request (GFM). */
export function diffPage(differences: readonly Difference[]): string {
  return differences.map(section).join('\n\n');
}

function section({ provider, changes, clauses, types, notes }: Difference): string {
  const blocks = [
    `## ${text(provider)}: ${text(verdict(changes))}`,
    ...notes.map((note) => `> ${prose(note)}`),
    ...EFFECTS.map((effect) => changes.filter((change) => change.effect === effect))
      .filter((some) => some.length > 0)
      .map((some) =>
        [
          `**${some[0]?.effect}**\n`,
          ...some.map(({ place, says, because }) => `- ${code(place)} ${prose(says)}: ${text(because)}`),
        ].join('\n'),
      ),
    ...(types.length > 0
      ? [
          table(
            ['Type', 'Before', 'After'],
            types.map(({ member, was, is }) => [cell(member), cell(was), cell(is)]),
          ),
        ]
      : []),
    ...(clauses ? clauseList(clauses) : []),
  ];
  return blocks.join('\n\n');
}

function clauseList({ added, removed, changed }: NonNullable<Difference['clauses']>): readonly string[] {
  const others = idsOfOthers(changed);
  const lines = [
    ...removed.map(({ id, says }) => `- removed ${code(id)}: ${prose(says)}`),
    ...added.map(({ id, says }) => `- added ${code(id)}: ${prose(says)}`),
    ...changed.filter(isReworded).map(({ id, was, is }) => `- changed ${code(id)}: ${prose(is)} (was: ${prose(was)})`),
    ...(others.length > 0 ? [`- other cases or sources: ${others.map(code).join(', ')}`] : []),
  ];
  return lines.length === 0 ? [] : [`**Clauses**\n\n${lines.join('\n')}`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** In a table a bar ends a cell, even in code (GFM, 4.10). */
function cell(source: string | undefined): string {
  return source === undefined ? '' : code(source).replaceAll('|', '\\|');
}
