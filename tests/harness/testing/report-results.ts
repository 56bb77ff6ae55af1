import type { Leftover } from '../model';
import type { Part, Result } from '../report/result';

/** What a report says about a passing case, except for the given changes. */
export function resultOf(changes: Partial<Result> = {}): Result {
  return {
    provider: 'example',
    clause: 'example/name.required',
    level: 'MUST',
    says: 'MUST refuse a contact without name',
    source: ['L10'],
    case: 'name is left out',
    target: 'sandbox',
    verdict: 'pass',
    reasons: [],
    durationMs: 10,
    ...changes,
  };
}

/** A contact that a run could not delete. */
export const leftoverExample: Leftover = {
  provider: 'example',
  run: 'abc',
  kind: 'left',
  id: '7',
  values: ['Contract Test abc-1-0'],
  reason: 'no delete is documented',
};

/** What a test file found that ran these cases, and nothing else except what is given. */
export function findingsOf(results: readonly Result[], more: Partial<Part> = {}): Part {
  return { results, observed: [], errata: [], leftovers: [], fixtures: [], problems: [], ...more };
}
