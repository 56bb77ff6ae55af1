import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { liveTarget } from '../../harness/live/target';
import { runCase } from '../../harness/run';
import { send } from '../../harness/wire/send';
import { referenceOf } from '../../wiring/registry';
import { subjectOf } from '../../wiring/subject';
import { PATIENCE } from './child';
import { startHostile } from './hostile-server';
import { FAILED, PASSED, redirectsTo } from './judged';
import { answer } from './row';
import { UNJUDGED } from './unjudged';

/** Milliseconds until a closed connection is detected, even on a busy machine. */
const WAIT = 10_000;
/** Bytes: more than the buffers between two processes hold. */
const UPLOAD = 12_000_000;

/** The connections of a server that remain after a while. */
async function leftOpen(server: { readonly open: () => number }): Promise<number> {
  for (let waited = 0; server.open() > 0 && waited < WAIT; waited += 10) await setTimeout(10);
  return server.open();
}

jest.setTimeout(PATIENCE);

const REACHED = [...UNJUDGED, ...FAILED, ...PASSED, ...redirectsTo('https://example.com')].filter(
  ({ isDown }) => !isDown,
);

test.each(REACHED)('no connection remains to a server that $does', async ({ behaviour, certificate, isSlow }) => {
  const server = await startHostile(behaviour, certificate);
  const limits = { timeoutMs: isSlow ? 200 : 5000, maxBytes: 1_000_000 };
  const request = { method: 'POST', url: `${server.origin}/contacts`, headers: {}, text: '{}' } as const;
  await send(request, limits).catch(() => undefined);
  expect(await leftOpen(server)).toBe(0);
  await server.close();
});

/** Responds as soon as a part of a request has arrived, reads no more of it, and keeps the connection open. */
async function startHasty() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      socket.write(answer('413 Content Too Large', '{"message": "The file is too large"}'));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Open connections; writing to one whose other side is closed fails. */
    open: () => {
      for (const socket of sockets) if (socket.writable) socket.write('\r\n');
      return sockets.filter(({ closed }) => !closed).length;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('an upload ends with its response, though the server neither reads it nor closes the connection', async () => {
  const subject = subjectOf('awalchat');
  const clause = subject.clauses.find(({ id }) => id === 'awalchat/file.size-status');
  const [testCase] = clause?.cases ?? [];
  if (!clause || !testCase) throw new Error('The case no longer exists.');
  const upload = { op: 'add', path: '/body/file', value: `{$file.png:${UPLOAD}}` } as const;
  const server = await startHasty();
  const reports = mkdtempSync(join(tmpdir(), 'sockets-'));
  try {
    const settings = Object.entries(referenceOf('awalchat').settings).map(([name, value]) => [name, String(value)]);
    const environment = { ...Object.fromEntries(settings), AWALCHAT_BASE_URL: server.origin, LIVE_RPS: '1000' };
    const session = await liveTarget(subject, environment, reports, 'run', Date.now() + 60_000).open();
    const outcome = await runCase(subject, session, clause, { ...testCase, request: [upload] });
    await session.close();
    expect({ verdict: outcome.verdict, status: outcome.exchange?.response.status }).toEqual({
      verdict: 'pass',
      status: 413,
    });
    expect(await leftOpen(server)).toBe(0);
  } finally {
    server.close();
    rmSync(reports, { recursive: true });
  }
});
