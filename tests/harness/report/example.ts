import type { Result } from './result';

/** What a report says of a case that passes, but for what is given. */
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
