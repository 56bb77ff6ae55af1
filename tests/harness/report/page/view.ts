import type { Cause } from '../causes';
import { causesOf } from '../causes';
import type { Report, Result } from '../result';
import type { Entry } from './entries';
import { isShown } from './filter';
import type { Filters, State } from './state';
import { hashOf } from './state';

/** What the parts of the page are made from. */
export interface View {
  readonly report: Report;
  readonly filters: Filters;
  readonly entries: readonly Entry[];
  /** The entries that the filters leave. */
  readonly shown: readonly Entry[];
  /** The results of these. */
  readonly results: readonly Result[];
  /** Why some of these fail or warn. */
  readonly causes: readonly Cause[];
}

export function viewOf(report: Report, entries: readonly Entry[], filters: Filters): View {
  const shown = entries.filter((entry) => isShown(entry, filters));
  const results = shown.flatMap((entry) => entry.results);
  return { report, filters, entries, shown, results, causes: causesOf(results) };
}

/** The address that opens a clause, which keeps the filters. */
export function linkTo({ clause, target }: NonNullable<State['open']>, filters: Filters): string {
  return hashOf({ ...filters, open: { clause, target } });
}
