import { visible } from '../lib/visible';
import { colours as pc } from '../report/colours';
import type { Change, Effect } from './change';
import type { ChangedClause } from './clauses';
import { EFFECTS } from './compare';
import type { Difference } from './difference';

const COLOUR: { readonly [effect in Effect]: (text: string) => string } = {
  breaking: pc.red,
  'possibly breaking': pc.yellow,
  compatible: pc.green,
};

/** What an edit means, for a terminal. */
export function diffReport({ provider, changes, clauses, types, notes }: Difference): string {
  const told = clauses && clauses.added.length + clauses.removed.length + clauses.changed.length > 0;
  const others = idsOfOthers(clauses?.changed ?? []);
  const lines = [
    `${pc.bold(provider)}  ${verdict(changes)}`,
    ...notes.map((note) => pc.dim(`  Note: ${visible(note)}`)),
    ...changes.map(changeLine),
    ...(types.length > 0 ? ['', '  Types'] : []),
    ...types.flatMap(({ member, was, is }) => [
      `    ${visible(member)}`,
      ...(was === undefined ? [] : [pc.red(`      - ${visible(was)}`)]),
      ...(is === undefined ? [] : [pc.green(`      + ${visible(is)}`)]),
    ]),
    ...(told ? ['', '  Clauses'] : []),
    ...(clauses?.removed ?? []).map(({ id, says }) => pc.red(`    - ${id}  ${visible(says)}`)),
    ...(clauses?.added ?? []).map(({ id, says }) => pc.green(`    + ${id}  ${visible(says)}`)),
    ...(clauses?.changed ?? []).filter(isReworded).map(({ id, was, is }) => {
      return pc.yellow(`    ~ ${id}  ${visible(is)} (was: ${visible(was)})`);
    }),
    ...(others.length > 0 ? [pc.dim(`    ~ other cases or sources: ${others.join(', ')}`)] : []),
  ];
  return lines.join('\n');
}

/** `2 breaking, 1 compatible`, or that there is nothing to tell. */
export function verdict(changes: readonly Change[]): string {
  const counts = EFFECTS.map((effect) => ({ effect, count: changes.filter((each) => each.effect === effect).length }));
  const told = counts.filter(({ count }) => count > 0).map(({ effect, count }) => `${count} ${effect}`);
  return told.length === 0 ? 'nothing that those who integrate would notice' : told.join(', ');
}

/** Whether the sentence is another. */
export function isReworded({ was, is }: ChangedClause): boolean {
  return was !== is;
}

/** The ids of clauses that keep their sentence, and differ in what is sent, expected or cited. */
export function idsOfOthers(changed: readonly ChangedClause[]): readonly string[] {
  return changed.filter((clause) => !isReworded(clause)).map(({ id }) => id);
}

function changeLine({ effect, place, says, because }: Change): string {
  return `  ${COLOUR[effect](effect)}  ${visible(place)} ${visible(says)}: ${visible(because)}`;
}
