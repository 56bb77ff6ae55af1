import { join } from 'node:path';
import { refuseCheckout } from '../harness/lib/checkout';
import { maxFixtureAge } from '../harness/report/max-age';
import { makeReportsFolder } from '../harness/report/report-file';
import { atDepth } from './depth';
import { refuseUnmatchedDeviations } from './deviations';

/**
 * Reads what a run needs besides its targets, so that mistakes are found before anything is tested.
 *
 * @throws a problem with the first thing that is wrong
 */
export function checkPreconditions(): void {
  refuseCheckout(join(__dirname, '../..'));
  maxFixtureAge(process.env);
  atDepth({ clauses: [] }, process.env.DEPTH);
  makeReportsFolder();
  refuseUnmatchedDeviations();
}
