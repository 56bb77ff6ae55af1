import type { Status } from '../../../contracts/expectation';
import { classesOf } from '../judge/expected-status';
import { isRecord } from '../lib/json';
import { rememberWeakly } from '../lib/remember';
import type { Case, Clause, Subject } from '../model';
import { rootOf } from './draw';

/** What the contract says of a second contact with a value that is taken only once. */
export interface Duplicate {
  readonly clause: Clause;
  readonly status: Status | readonly Status[];
}

/**
 * Finds the clause that rejects a second contact: its case sends the valid request twice, and the second time with the
 * same value in a required field that is taken only once.
 *
 * @returns undefined where no clause says so, or one allows a success
 */
export const duplicateOf = rememberWeakly(
  ({ contract, operation, clauses }: Pick<Subject, 'contract' | 'operation' | 'clauses'>): Duplicate | undefined => {
    const once = contract.singleUse?.filter((field) => operation.body.required?.includes(field)) ?? [];
    const found = clauses.flatMap((clause) =>
      clause.cases
        .filter((each) => isSecond(each, once))
        .flatMap(({ expect: { status } }) => (status === undefined ? [] : [{ clause, status }])),
    );
    const isRejection = ({ status }: Duplicate) => classesOf(status).every((each) => each === '4XX');
    return found.every(isRejection) ? found[0] : undefined;
  },
);

function isSecond({ before, request, read, raw, atOnce }: Case, once: readonly string[]): boolean {
  const [first, ...more] = before;
  if (!first || more.length > 0 || (first.request ?? []).length > 0 || first.status !== undefined) return false;
  if (isRecord(read) || raw !== undefined || atOnce) return false;
  const changed = request.map(rootOf);
  return request.every(({ path }) => path.startsWith('/body/')) && once.some((field) => !changed.includes(field));
}
