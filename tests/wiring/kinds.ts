import { problem } from '../harness/lib/problem';
import type { TargetKind } from '../harness/model';
import { TARGET_KINDS } from '../harness/wire/target';

/**
 * The targets that TARGET asks for: one kind or several with commas between; fixture and sandbox when it is not set.
 *
 * @throws a problem when it names another
 */
export function kindsFrom(target: string | undefined): readonly TargetKind[] {
  const names = (target || 'fixture,sandbox').split(',').map((name) => name.trim());
  return names.map((name) => {
    const kind = TARGET_KINDS.find((each) => each === name);
    if (kind) return kind;
    throw problem(
      `read TARGET=${target}`,
      `"${name}" is not a target`,
      `Set it to one of ${TARGET_KINDS.join(', ')}, or to several with commas between.`,
    );
  });
}
