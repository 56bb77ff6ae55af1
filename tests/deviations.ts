import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../contracts';
import type { Deviation } from './harness/deviations';
import { parseDeviations, refuseUnmatched } from './harness/deviations';
import { subjectOf } from './subject';

const FILE = 'contracts/deviations.yaml';

/** The known deviations; `KNOWN_DEVIATIONS` names another file than the one in the repository. */
export function knownDeviations(): readonly Deviation[] {
  const file = process.env.KNOWN_DEVIATIONS ?? join(__dirname, '..', FILE);
  return parseDeviations(process.env.KNOWN_DEVIATIONS ?? FILE, readFileSync(file, 'utf8'));
}

/** @throws a problem when an entry belongs to no clause */
export function refuseUnmatchedDeviations(): void {
  const deviations = knownDeviations();
  if (deviations.length === 0) return;
  refuseUnmatched(
    FILE,
    deviations,
    providers.flatMap((provider) => subjectOf(provider).clauses),
  );
}
