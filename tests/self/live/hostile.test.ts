import { tmpdir } from 'node:os';
import Table from 'cli-table3';
import { visible } from '../../harness/lib/visible';
import { checkReadiness } from '../../harness/live/target';
import { referenceOf } from '../../wiring/registry';
import { subjectOf } from '../../wiring/subject';
import { COMMANDING } from './commanding';
import { TALKATIVE } from './flooding';
import type { HostileServer } from './hostile-server';
import { startHostile } from './hostile-server';
import { FAILED, PASSED, redirectsTo } from './judged';
import { environmentOf, LONG, meet, SHORT } from './meet';
import type { Row } from './row';
import { answer, conforms, created, says } from './row';
import { UNJUDGED } from './unjudged';

/** Milliseconds that everything except the responses may take on a busy machine. */
const MARGIN = 2500;
const KEY = String(referenceOf('contactship').settings.CONTACTSHIP_API_KEY);
const NOT_FOUND = answer('404 Not Found', '{}');

const subject = subjectOf('contactship');
const told: string[][] = [];
let elsewhere: HostileServer;

function tell(does: string, verdict: string, reason: string, durationMs: number): void {
  const line = reason.replaceAll('\0', '').replace(/\s+/g, ' ');
  told.push([does, verdict, line.length > 90 ? `${line.slice(0, 90)}…` : line, `${Math.round(durationMs)} ms`]);
}

beforeAll(async () => {
  elsewhere = await startHostile(conforms());
});

afterAll(async () => {
  await elsewhere.close();
  const table = new Table({ head: ['A server that', 'verdict', 'reason', 'took'], style: { head: [], compact: true } });
  table.push(...told);
  process.stdout.write(`${table.toString()}\n`);
});

const ROWS = [UNJUDGED, FAILED, PASSED, COMMANDING, TALKATIVE].flat();

test.each(ROWS)('a server that $does: $verdict', async (row) => {
  const { outcome, notes, requests, written } = await meet(row);
  tell(row.does, outcome.verdict, outcome.reasons.join('; '), outcome.durationMs);
  expect({ verdict: outcome.verdict, notes, requests }).toEqual({
    verdict: row.verdict,
    notes: row.notes ?? [],
    requests: row.requests ?? 1,
  });
  expect(outcome.reasons.join('; ')).toMatch(row.reason);
  expect(outcome.reasons.join('; ').length).toBeLessThan(2000);
  expect(outcome.durationMs).toBeLessThan((row.isSlow ? SHORT : LONG) + MARGIN);
  // Most of a hundred megabytes is never sent.
  expect(written).toBeLessThan(30 * 2 ** 20);
  expect('polluted' in {}).toBe(false);
  const shown = [...outcome.reasons, ...outcome.observed];
  expect(shown).toEqual(shown.map(visible));
  expect(shown.length).toBeLessThan(100);
});

test.each(['302', '307', '308'])('a redirect with %s is judged, and not followed', async (status) => {
  const row = redirectsTo(elsewhere.origin).find(({ does }) => does.endsWith(status));
  if (!row) throw new Error(`No row redirects with ${status}.`);
  const { outcome } = await meet(row);
  tell(row.does, outcome.verdict, outcome.reasons.join('; '), outcome.durationMs);
  expect(outcome.verdict).toBe(row.verdict);
  expect(outcome.reasons.join('; ')).toMatch(row.reason);
  // No request, and so no credentials.
  expect(elsewhere.requests()).toBe(0);
});

test.each([
  ['', 0],
  ['.', 0],
  ['..', 0],
  ['a/../b', 0],
  ['*', 0],
  ['all', 0],
  ['batch', 0],
  ['..%2Fcontacts', 0],
  [KEY, 0],
  ['0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9', 1],
  ['107', 1],
])('a contact with the id "%s" is deleted with %i requests', async (id, deletes) => {
  const behaviour: Row['behaviour'] = (socket, { head, contact }) => {
    const answers = { POST: created(JSON.stringify({ ...contact, id })), DELETE: answer('204 No Content', '') };
    socket.write(head.startsWith('POST') ? answers.POST : head.startsWith('DELETE') ? answers.DELETE : NOT_FOUND);
  };
  const met = await meet({
    does: `gives the id ${Buffer.from(id).toString('hex')}`,
    behaviour,
    verdict: 'pass',
    reason: /^$/,
  });
  expect([met.outcome.verdict, met.deletes]).toEqual(['pass', deletes]);
});

test('a gateway that answers 502 with a page makes the provider unusable: nothing is checked', async () => {
  const server = await startHostile(says(answer('502 Bad Gateway', '<h1>Bad gateway</h1>', 'Content-Type: text/html')));
  const start = performance.now();
  const reason = await checkReadiness(subject, environmentOf('contactship', server, SHORT), tmpdir()).catch(String);
  tell('answers 502 with a page, before the run', 'unusable', String(reason), performance.now() - start);
  expect(reason).toMatch(/Failed to reach contactship with GET .+: it returned 502; nothing was checked/);
  expect(server.requests()).toBe(1);
  await server.close();
});
