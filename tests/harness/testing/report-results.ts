import type { Leftover } from '../model';
import { reportOf } from '../report/report';
import type { Part, Report, ReportedExchange, Result, Versions } from '../report/result';

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
    differences: [],
    durationMs: 10,
    setup: [],
    ...changes,
  };
}

/** A request without a name, and how it is rejected. */
export const exchangeExample: ReportedExchange = {
  startedAt: '2026-11-20T10:00:00.000Z',
  durationMs: 4,
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:8080/v1/contacts',
    headers: { authorization: 'Bearer EXAMPLE_TOKEN', 'content-type': 'application/json' },
    text: '{"phone":"+12015550123"}',
  },
  response: {
    status: 422,
    headers: { 'content-type': 'application/json' },
    text: '{"message":"Name is required"}',
  },
};

export const versionsExample: Versions = {
  suite: '1.0.0',
  node: '20.19.0',
  specs: { example: '0123456789abcdef' },
};

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
  const none = { served: [], observed: [], errata: [], seen: [], leftovers: [], fixtures: [], problems: [] };
  return { ...none, results, ...more };
}

/** The report of a run that ran these cases, as it is read from its file. */
export function reportExample(
  results: readonly Result[],
  more: Partial<Part> = {},
  startedAt = '2026-11-20T10:00:00.000Z',
): Report {
  return JSON.parse(JSON.stringify(reportOf(new Date(startedAt), 1000, findingsOf(results, more), versionsExample)));
}
