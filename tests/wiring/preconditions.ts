import { join } from 'node:path';
import { refuseCheckout } from '../harness/lib/checkout';
import { maxFixtureAge } from '../harness/report/max-age';
import { makeReportsFolder } from '../harness/report/report-file';
import { refuseUnmatchedDeviations } from './deviations';

/**
 * Reads what a run needs beside its targets, so that whatever is wrong with it is found before anything is tested.
 *
 * @throws a problem with the first thing that is wrong
 */
export function checkPreconditions(): void {
  refuseCheckout(join(__dirname, '../..'));
  maxFixtureAge(process.env);
  makeReportsFolder();
  refuseUnmatchedDeviations();
}
