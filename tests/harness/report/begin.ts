import { problem } from '../lib/problem';
import { reportOf } from './report';
import { versionsOf } from './versions';
import { writeReport } from './write';

/**
 * Writes a report that says that its run has not ended, in place of the last one: a run that is killed leaves this behind.
 *
 * @throws a problem when it cannot be written
 */
export function beginReport(providers: readonly string[]): void {
  const none = { served: [], results: [], observed: [], errata: [], seen: [], leftovers: [], fixtures: [] };
  const part = { ...none, problems: ['the run has not ended, or was killed'] };
  const report = reportOf(new Date(), 0, part, versionsOf(providers));
  const [first] = writeReport(report);
  if (first !== undefined) throw problem('begin the report', first, 'Set REPORTS_DIR to a writable folder.');
}
