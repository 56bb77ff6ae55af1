import { requestsOf } from '../at-once';
import type { Case, Clause, Subject } from '../model';
import { defaultsOf } from '../wire/http-target';
import { unmet } from '../wire/target';
import type { Environment } from './settings';
import { abilitiesOf, readLimits, readSettings } from './settings';

/**
 * How many requests a live run of a provider sends, and how long that takes at its pace, in one line. What is created is
 * read and deleted besides.
 *
 * @param isAsked whether the run has a case
 * @throws a problem when a setting or a limit is wrong
 */
export function announcement(
  subject: Subject,
  environment: Environment,
  isAsked: (clause: Clause, testCase: Case) => boolean,
): string {
  const limits = readLimits(environment);
  const settings = { ...defaultsOf(subject), ...readSettings(subject, environment) };
  const cases = subject.clauses.flatMap((clause) =>
    clause.cases.filter(
      (each) => isAsked(clause, each) && unmet(each.needs, settings, abilitiesOf(limits)) === undefined,
    ),
  );
  const requests = cases.reduce((sum, testCase) => sum + requestsOf(testCase), 0);
  const other = subject.contract.cleanUp ? ' and deletes what it creates' : '';
  return `${subject.provider} sends ${requests} requests${other}: at least ${duration(requests / limits.rps)} at ${limits.rps} a second`;
}

function duration(seconds: number): string {
  return seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
