import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../generate/files';
import type { Origin } from '../live/consent';
import type { PlannedCase, PlannedClause } from '../plan/plan';
import { problem } from '../problem';
import type { Subject } from '../run';
import { runCase } from '../run';
import { buildStep } from './build';
import type { Exchange } from './exchange';
import { fixturePath, readFixture, writeFixture } from './fixture';
import type { RecordedEntry } from './har';
import { toEntry, withoutSecrets } from './har';
import { hostReplacer } from './hosts';
import { secretsOf } from './http-target';
import { redactor } from './redact';
import { recordedBase } from './replay';
import type { Closing, Position, Session, Target } from './target';

/**
 * Runs clauses against a target and keeps their exchanges as fixtures, secrets and the host replaced before anything is
 * written.
 *
 * @param root the folder that holds `tests/fixtures/`
 * @param origin who answers
 * @param closed takes what is to be reported of the session, also when the recording has failed
 * @throws a problem when an exchange cannot be had; the fixtures of that clause stay as they were
 */
export async function record(
  root: string,
  subject: Subject,
  target: Target,
  origin: Origin,
  clauses: readonly PlannedClause[],
  closed: (closing: Closing) => void = () => undefined,
): Promise<void> {
  const session = await target.open();
  try {
    for (const clause of clauses) await recordClause(root, subject, { target, session, origin }, clause);
  } finally {
    closed(await session.close());
  }
}

/** Who is recorded. */
interface Recorder {
  readonly target: Target;
  readonly session: Session;
  readonly origin: Origin;
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
  { target, session, origin }: Recorder,
  clause: PlannedClause,
): Promise<void> {
  const entries: RecordedEntry[] = [];
  const skipped: { [name: string]: string } = {};
  const listening: Session = {
    ...session,
    exchange: async (request, at) => {
      const exchange = await session.exchange(request, at);
      entries.push(entryOf(subject, session, exchange, at));
      return exchange;
    },
  };
  for (const each of clause.cases) {
    const reason = target.skips(clause, each);
    const kept = reason === undefined ? [] : keptEntries(root, clause, each.name);
    entries.push(...kept);
    if (reason === undefined) await recordCase(subject, listening, clause, each);
    else if (kept.length === 0) skipped[each.name] = reason;
  }
  const creator = { name: 'contact-contracts', version: '1' };
  writeFixture(root, {
    log: { version: '1.2', creator, _clause: clause.id, _origin: origin, _skipped: skipped, entries },
  });
}

async function recordCase(subject: Subject, session: Session, clause: PlannedClause, each: PlannedCase): Promise<void> {
  const { verdict, reasons } = await runCase(subject, session, clause, each);
  if (verdict !== 'error') return;
  const remedy = 'See that the target answers, then record again.';
  throw problem(`record ${clause.id}`, `"${each.name}": ${reasons.join('; ')}`, remedy);
}

/** What a case that cannot be run now had before. */
function keptEntries(root: string, clause: PlannedClause, name: string): readonly RecordedEntry[] {
  if (!existsSync(fixturePath(root, clause.id))) return [];
  return readFixture(root, clause.id).log.entries.filter(({ _case }) => _case === name);
}

function entryOf(subject: Subject, session: Session, exchange: Exchange, at: Position): RecordedEntry {
  const { clause, case: each, step, seed } = at;
  const settings = settingsKept(subject, session, at);
  // Made as a replay makes it, and not of what was sent: what looks like a secret and is none would be replaced there.
  const place = { ...subject, baseUrl: recordedBase(clause.provider) };
  const request = buildStep(place, each, step, { seed, settings });
  const shown = withoutSecrets(request, redactor({}, request.signatures));
  const hide = hostReplacer(session.baseUrl, recordedBase(clause.provider));
  const redact = (text: string) => hide(session.redact(text));
  return toEntry(exchange, { _case: each.name, _step: step, _seed: seed, _settings: settings }, shown, redact);
}

/** The settings of a case, secrets by their names, also where a setting contains one. */
function settingsKept(
  subject: Subject,
  session: Session,
  { clause, case: each }: Position,
): RecordedEntry['_settings'] {
  const settings = session.settingsOf(clause, each);
  const secrets = secretsOf(subject, settings);
  // A replay makes its requests of the settings that are kept, so that these name no other server than the answers do.
  const hide = hostReplacer(session.baseUrl, recordedBase(clause.provider));
  const kept = Object.entries(settings).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (name in secrets) return [[name, name] as const];
    return [[name, typeof value === 'string' ? hide(session.redact(value)) : value] as const];
  });
  return Object.fromEntries(kept);
}
