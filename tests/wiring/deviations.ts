import { join } from 'node:path';
import { providers } from '../../contracts';
import type { Deviation } from '../harness/judge/deviations';
import { parseDeviations, refuseUnmatched } from '../harness/judge/deviations';
import { readText } from '../harness/lib/text-file';
import { subjectOf } from './subject';

const FILE = 'contracts/deviations.yaml';

/**
 * The known deviations; `KNOWN_DEVIATIONS` names another file than the one in the repository.
 *
 * @throws a problem with file and line when it cannot be read
 */
export function knownDeviations(): readonly Deviation[] {
  const named = process.env.KNOWN_DEVIATIONS;
  const remedy = named ? 'KNOWN_DEVIATIONS names it: correct it, or leave it out.' : 'git has it; [] is an empty list.';
  return parseDeviations(
    named || FILE,
    readText(named || join(__dirname, '../..', FILE), `read ${named || FILE}`, remedy),
  );
}

/** @throws a problem when an entry belongs to no clause */
export function refuseUnmatchedDeviations(): void {
  const deviations = knownDeviations();
  if (deviations.length === 0) return;
  refuseUnmatched(
    deviations,
    providers.flatMap((provider) => subjectOf(provider).clauses),
  );
}
