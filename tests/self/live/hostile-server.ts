import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { isRecord } from '../../harness/lib/json';
import { parseJson } from '../../harness/wire/exchange';
import type { Certificate } from './certificate';

/** The parts of a request that a hostile server uses. */
export interface Received {
  /** Request line and headers. */
  readonly head: string;
  readonly body: Buffer;
  /** The contact that a well-behaved server would return. */
  readonly contact: { readonly [field: string]: unknown };
  /** The number of requests, including this one. */
  readonly count: number;
}

/** Responds to a request with what it writes, if anything. */
export type Behaviour = (socket: Socket, request: Received) => void;

export interface HostileServer {
  readonly origin: string;
  readonly requests: () => number;
  /** The number of deletes among them. */
  readonly deletes: () => number;
  /** Bytes that were written to all clients. */
  readonly written: () => number;
  /** Connections that neither side has closed. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** Serves on loopback exactly the bytes of the behaviour. */
export async function startHostile(behaviour: Behaviour, certificate?: Certificate): Promise<HostileServer> {
  const sockets: Socket[] = [];
  let requests = 0;
  let deletes = 0;
  const take = (socket: Socket) => {
    sockets.push(socket);
    // A client may hang up when it has seen enough.
    socket.on('error', () => undefined);
    readRequests(socket, (head, body) => {
      requests += 1;
      if (head.startsWith('DELETE')) deletes += 1;
      behaviour(socket, { head, body, contact: contactOf(body.toString()), count: requests });
    });
  };
  const server = certificate ? createTlsServer({ ...certificate }, take) : createServer(take);
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests: () => requests,
    deletes: () => deletes,
    written: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    open: () => sockets.filter(({ closed }) => !closed).length,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Calls back with each request; one without a length has no body. */
function readRequests(socket: Socket, take: (head: string, body: Buffer) => void): void {
  let held = '';
  // One character for one byte, so that lengths are those of the wire.
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    held += chunk;
    const start = held.indexOf('\r\n\r\n') + 4;
    const end = start + Number(/^content-length: *(\d+)/im.exec(held)?.[1] ?? 0);
    if (start < 4 || held.length < end) return;
    const head = held.slice(0, start);
    const body = Buffer.from(held.slice(start, end), 'latin1');
    held = held.slice(end);
    take(head, body);
  });
}

function contactOf(body: string): Received['contact'] {
  const sent = parseJson(body);
  return {
    id: '0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9',
    created_at: new Date().toISOString(),
    ...(isRecord(sent) ? sent : {}),
    organization_id: 'org',
  };
}
