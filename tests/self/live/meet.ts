import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Provider } from '../../../contracts';
import { providers } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import { liveTarget } from '../../harness/live/target';
import type { Outcome } from '../../harness/model';
import { runCase } from '../../harness/run';
import { referenceOf } from '../../wiring/registry';
import { subjectOf } from '../../wiring/subject';
import type { HostileServer } from './hostile-server';
import { startHostile } from './hostile-server';
import type { Row } from './row';

/** Milliseconds for a response: for those that never end, and for those that are merely slow. */
export const SHORT = 400;
export const LONG = 5000;

/** The outcome of a row. */
export interface Met {
  readonly outcome: Outcome;
  readonly notes: readonly string[];
  /** Of the case. */
  readonly requests: number;
  /** Of the clean-up. */
  readonly deletes: number;
  /** Bytes. */
  readonly written: number;
}

/** The settings that send a provider's requests to a server. */
export function environmentOf(provider: Provider, server: HostileServer, timeout: number) {
  const settings = Object.entries<string | number>(referenceOf(provider).settings);
  return {
    ...Object.fromEntries(settings.map(([name, value]) => [name, String(value)])),
    [baseUrlName(provider)]: server.origin,
    LIVE_TIMEOUT_MS: String(timeout),
    LIVE_RPS: '1000',
  };
}

/** Runs one case against a server, and cleans up after it. */
export async function meet(row: Row): Promise<Met> {
  const { clause: id = 'contactship/response.full_name' } = row;
  const provider = providers.find((each) => id.startsWith(`${each}/`));
  const subject = provider && subjectOf(provider);
  const clause = subject?.clauses.find((each) => each.id === id);
  const [testCase] = clause?.cases ?? [];
  if (!provider || !subject || !clause || !testCase) throw new Error(`There is no case of ${id}.`);
  const server = await startHostile(row.behaviour, row.certificate);
  if (row.isDown) await server.close();
  const reports = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const environment = environmentOf(provider, server, row.isSlow ? SHORT : LONG);
    const session = await liveTarget(subject, environment, reports, 'run', Date.now() + 60_000).open();
    const outcome = await runCase(subject, session, clause, testCase);
    const requests = server.requests();
    const { notes } = await session.close();
    return { outcome, notes, requests, deletes: server.deletes(), written: server.written() };
  } finally {
    if (!row.isDown) await server.close();
    rmSync(reports, { recursive: true });
  }
}
