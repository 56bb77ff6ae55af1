import type { Change } from './change';
import type { ClauseChanges } from './clauses';
import type { TypeChange } from './types';

/** All that an edit of one provider's spec means, as `npm run diff -- --json` prints it. */
export interface Difference {
  readonly provider: string;
  readonly changes: readonly Change[];
  /** Absent where they could not be compared. */
  readonly clauses?: ClauseChanges;
  readonly types: readonly TypeChange[];
  /** What was taken for what could not be had; each is a sentence. */
  readonly notes: readonly string[];
}

/** Whether there is anything to tell. */
export function isTold({ changes, clauses, types, notes }: Difference): boolean {
  const { added = [], removed = [], changed = [] } = clauses ?? {};
  return [changes, types, notes, added, removed, changed].some((list) => list.length > 0);
}
