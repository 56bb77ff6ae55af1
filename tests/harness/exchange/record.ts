import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../generate/files';
import type { PlannedClause } from '../plan/plan';
import { problem } from '../problem';
import type { Subject } from '../run';
import { runCase } from '../run';
import type { Exchange } from './exchange';
import { writeFixture } from './fixture';
import type { RecordedEntry } from './har';
import { toEntry } from './har';
import { secretsOf } from './http-target';
import { recordedBase } from './replay';
import type { Position, Session, Target } from './target';

/**
 * Runs clauses against a target and keeps their exchanges as fixtures, secrets replaced before anything is written.
 *
 * @param root the folder that holds `tests/fixtures/`
 * @returns the clauses that were recorded
 * @throws a problem when an exchange cannot be had; the fixtures of that clause stay as they were
 */
export async function record(
  root: string,
  subject: Subject,
  target: Target,
  clauses: readonly PlannedClause[],
): Promise<readonly string[]> {
  const session = await target.open();
  try {
    for (const clause of clauses) await recordClause(root, subject, target, session, clause);
  } finally {
    await session.close();
  }
  return clauses.map(({ id }) => id);
}

/** Removes the fixtures of clauses that are no more. Returns their paths below `tests/fixtures/`. */
export function removeOrphans(root: string, provider: string, clauses: readonly PlannedClause[]): readonly string[] {
  const wanted = new Set(clauses.map(({ id }) => `${id}.har`));
  const folder = join(root, 'tests/fixtures');
  const orphans = filesOf(folder).filter((file) => file.startsWith(`${provider}/`) && !wanted.has(file));
  for (const file of orphans) rmSync(join(folder, file));
  return orphans;
}

async function recordClause(
  root: string,
  subject: Subject,
  target: Target,
  session: Session,
  clause: PlannedClause,
): Promise<void> {
  const entries: RecordedEntry[] = [];
  const skipped: { [name: string]: string } = {};
  const listening: Session = {
    ...session,
    exchange: async (request, at) => {
      const exchange = await session.exchange(request, at);
      entries.push(entryOf(session, exchange, at));
      return exchange;
    },
  };
  for (const each of clause.cases) {
    const reason = target.skips(clause, each);
    if (reason !== undefined) skipped[each.name] = reason;
    else {
      const { verdict, reasons } = await runCase(subject, listening, clause, each);
      if (verdict === 'error')
        throw problem(
          `record ${clause.id}`,
          `"${each.name}": ${reasons.join('; ')}`,
          'See that the target answers, then record again.',
        );
    }
  }
  const settings = session.settingsOf(clause);
  const secrets = secretsOf(subject, settings);
  const shown = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, name in secrets ? name : value] as const],
  );
  writeFixture(root, {
    log: {
      version: '1.2',
      creator: { name: 'contact-contracts', version: '1' },
      _clause: clause.id,
      _origin: target.kind,
      _settings: Object.fromEntries(shown),
      _skipped: skipped,
      entries,
    },
  });
}

function entryOf(
  { baseUrl, redact }: Session,
  exchange: Exchange,
  { clause, case: each, step, seed }: Position,
): RecordedEntry {
  const url = exchange.request.url.replace(baseUrl, recordedBase(clause.provider));
  return toEntry(exchange, { name: each.name, step, seed }, url, redact);
}
