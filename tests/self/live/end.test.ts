import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { liveTarget } from '../../harness/live/target';
import { runCase } from '../../harness/run';
import { contactship } from '../../sandbox/contactship';
import { subjectOf } from '../../wiring/subject';
import { startWitness } from './witness';

/** Milliseconds after which the run ends: time for one request on loopback, many times over. */
const RUN = 500;

test('a run that has reached its end sends no case, and still deletes what it created', async () => {
  const subject = subjectOf('contactship');
  const clause = subject.clauses.find(({ id }) => id === 'contactship/created.status');
  const [testCase] = clause?.cases ?? [];
  if (!clause || !testCase) throw new Error('There is no such clause.');
  const witness = await startWitness(contactship);
  const reports = mkdtempSync(join(tmpdir(), 'end-'));
  try {
    const settings = { CONTACTSHIP_BASE_URL: witness.baseUrl, LIVE_RPS: '1000' };
    const environment = { ...settings, CONTACTSHIP_API_KEY: String(contactship.settings.CONTACTSHIP_API_KEY) };
    const session = await liveTarget(subject, environment, reports, 'run', Date.now() + RUN).open();
    expect((await runCase(subject, session, clause, testCase)).verdict).toBe('pass');
    await setTimeout(RUN);
    const { verdict, reasons } = await runCase(subject, session, clause, testCase);
    expect({ verdict, reasons }).toEqual({ verdict: 'error', reasons: [expect.stringContaining('reached its end')] });
    expect(witness.there()).toHaveLength(1);
    expect((await session.close()).leftovers).toEqual([]);
    expect([...witness.there(), ...witness.touched()]).toEqual([]);
  } finally {
    await witness.close();
    rmSync(reports, { recursive: true, force: true });
  }
});
