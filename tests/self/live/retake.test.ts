import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveTarget } from '../../harness/live/target';
import { runCase } from '../../harness/run';
import { contactship } from '../../sandbox/contactship';
import { subjectOf } from '../../wiring/subject';
import type { Meddling } from './witness';
import { startWitness } from './witness';

const subject = subjectOf('contactship');

/** Runs one case against a server that answers its first request with 409. */
async function runRefused(clauseId: string, isInUse: boolean) {
  let phone = '';
  const meddle: Meddling = ({ method, path, body, requests, own }) => {
    if (method === 'POST' && requests === 1) {
      phone = String(JSON.parse(body.toString()).phone_number);
      return { status: 409, text: '{"message": "conflict"}' };
    }
    const isAsked = isInUse && phone !== '' && path.includes(encodeURIComponent(phone));
    return method === 'GET' && isAsked ? { text: JSON.stringify([{ ...own[0], phone_number: phone }]) } : undefined;
  };
  const witness = await startWitness(contactship, meddle);
  const reports = mkdtempSync(join(tmpdir(), 'retake-'));
  const clause = subject.clauses.find(({ id }) => id === clauseId);
  const [testCase] = clause?.cases ?? [];
  if (!clause || !testCase) throw new Error('There is no such clause.');
  try {
    const environment = {
      CONTACTSHIP_BASE_URL: witness.baseUrl,
      LIVE_RPS: '1000',
      CONTACTSHIP_API_KEY: 'sandbox-contactship-key',
    };
    const session = await liveTarget(subject, environment, reports, 'abc123', Date.now() + 60_000).open();
    const outcome = await runCase(subject, session, clause, testCase);
    const { notes } = await session.close();
    expect(witness.touched()).toEqual([]);
    return { verdict: outcome.verdict, notes, phone };
  } finally {
    await witness.close();
    rmSync(reports, { recursive: true });
  }
}

test.each(['contactship/created.status', 'contactship/phone_number.unique'])(
  '%s takes another number if its own is in use, also in a setup request',
  async (id) => {
    const { verdict, notes, phone } = await runRefused(id, true);
    expect({ verdict, notes }).toEqual({ verdict: 'pass', notes: [`${phone} was in use: another number was taken`] });
  },
);

test('rejecting an unused number is a fault of the server', async () => {
  const { verdict, notes } = await runRefused('contactship/created.status', false);
  expect({ verdict, notes }).toEqual({ verdict: 'fail', notes: [] });
});
