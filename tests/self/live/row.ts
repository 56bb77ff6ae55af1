import type { Verdict } from '../../harness/model';
import type { Certificate } from './certificate';
import type { Behaviour } from './hostile-server';

/** What a server does to a request, and the suite's expected verdict. */
export interface Row {
  /** Completes "a server that …". */
  readonly does: string;
  readonly behaviour: Behaviour;
  readonly verdict: Verdict;
  /** A pattern of the reason; a pass has none. */
  readonly reason: RegExp;
  /** The notes beside the verdict. */
  readonly notes?: readonly string[];
  /** How many requests the case makes; 1 by default. */
  readonly requests?: number;
  /** The clause whose first case is run; `contactship/response.full_name` by default. */
  readonly clause?: string;
  readonly certificate?: Certificate;
  /** Runs into the time limit, which is short for it. */
  readonly isSlow?: true;
  /** Refuses connections. */
  readonly isDown?: true;
}

/** A response as it goes over the wire. */
export function answer(status: string, body: string | Buffer, ...headers: readonly string[]): Buffer {
  const type = headers.some((header) => /^content-type:/i.test(header)) ? [] : ['Content-Type: application/json'];
  const head = [`HTTP/1.1 ${status}`, ...type, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.from(body)]);
}

export function created(body: string | Buffer, ...headers: readonly string[]): Buffer {
  return answer('201 Created', body, ...headers);
}

/** Always responds with the same bytes. */
export function says(bytes: Buffer | string): Behaviour {
  return (socket) => {
    socket.write(bytes);
  };
}

/** Responds as documented, with additional headers. */
export function conforms(...headers: readonly string[]): Behaviour {
  return (socket, { contact }) => {
    socket.write(created(JSON.stringify(contact), ...headers));
  };
}
