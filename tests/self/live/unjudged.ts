import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { selfSigned } from './certificate';
import type { Row } from './row';
import { conforms, created, says } from './row';

const MEGABYTE = 2 ** 20;
const GZIP = 'Content-Encoding: gzip';

/** Servers whose responses cannot be judged. */
export const UNJUDGED: readonly Row[] = [
  {
    does: 'refuses the connection',
    behaviour: () => undefined,
    verdict: 'error',
    reason: /ECONNREFUSED/,
    requests: 0,
    isDown: true,
  },
  { does: 'hangs before the response', behaviour: () => undefined, verdict: 'error', reason: /400 ?ms/, isSlow: true },
  {
    does: 'hangs inside the response',
    behaviour: says('HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"id": '),
    verdict: 'error',
    reason: /400 ?ms/,
    isSlow: true,
  },
  {
    does: 'drips one byte at a time',
    behaviour: (socket, { contact }) => {
      drip(socket, created(JSON.stringify(contact)));
    },
    verdict: 'error',
    reason: /400 ?ms/,
    isSlow: true,
  },
  {
    does: 'resets the connection',
    behaviour: (socket) => socket.resetAndDestroy(),
    verdict: 'error',
    reason: /ECONNRESET/,
  },
  { does: 'hangs up', behaviour: (socket) => socket.end(), verdict: 'error', reason: /socket hang up/ },
  {
    does: 'truncates the body',
    behaviour: (socket, { contact }) => socket.end(created(JSON.stringify(contact)).subarray(0, -20)),
    verdict: 'error',
    reason: /aborted/,
  },
  {
    does: 'sends 100 MB',
    behaviour: (socket) => {
      const length = `Content-Length: ${100 * MEGABYTE}`;
      socket.write(`HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n${length}\r\n\r\n`);
      flood(socket, 100);
    },
    verdict: 'error',
    reason: /size/,
  },
  {
    does: 'sends a gzip bomb',
    behaviour: (socket) => socket.write(created(gzipSync(Buffer.alloc(20 * MEGABYTE)), GZIP)),
    verdict: 'error',
    reason: /size/,
  },
  {
    does: 'says gzip and sends text',
    behaviour: conforms(GZIP),
    verdict: 'error',
    reason: /incorrect header check/,
  },
  {
    does: 'speaks another protocol',
    behaviour: says('SSH-2.0-OpenSSH_9.6\r\n'),
    verdict: 'error',
    reason: /Parse Error: Expected HTTP/,
  },
  {
    does: 'names two different lengths',
    behaviour: conforms('Content-Length: 5'),
    verdict: 'error',
    reason: /Content-Length/,
  },
  {
    does: 'has a self-signed certificate',
    behaviour: conforms(),
    certificate: selfSigned(2020, 2049),
    verdict: 'error',
    reason: /self[- ]signed certificate/,
    requests: 0,
  },
  {
    does: 'has a certificate that has expired',
    behaviour: conforms(),
    certificate: selfSigned(2020, 2021),
    verdict: 'error',
    reason: /certificate has expired/,
    requests: 0,
  },
];

/** Writes for as long as the client listens. */
function flood(socket: Socket, megabytes: number): void {
  const chunk = Buffer.alloc(MEGABYTE, ' ');
  const more = (left: number) => {
    if (left > 0 && !socket.destroyed) socket.write(chunk, () => more(left - 1));
  };
  more(megabytes);
}

function drip(socket: Socket, bytes: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    at += 1;
    socket.write(bytes.subarray(at - 1, at));
  }, 10);
  socket.on('close', () => {
    clearInterval(timer);
  });
}
