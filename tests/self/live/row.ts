import type { Verdict } from '../../harness/model';
import type { Certificate } from './certificate';
import type { Behaviour } from './hostile-server';

/** What a server does to a request, and what the suite has to say of it. */
export interface Row {
  /** Completes "a server that …". */
  readonly does: string;
  readonly behaviour: Behaviour;
  readonly verdict: Verdict;
  /** What the reason tells; a pass has none. */
  readonly reason: RegExp;
  /** What the report is told beside the verdict. */
  readonly notes?: readonly string[];
  /** How many requests the case makes; one, where nothing is said. */
  readonly requests?: number;
  /** The clause whose first case is run; `contactship/response.full_name`, where nothing is said. */
  readonly clause?: string;
  readonly certificate?: Certificate;
  /** Runs into the limit of time, which is short for it. */
  readonly isSlow?: true;
  /** Nobody listens. */
  readonly isDown?: true;
}

/** An answer as it goes over the wire. */
export function answer(status: string, body: string | Buffer, ...headers: readonly string[]): Buffer {
  const type = headers.some((header) => /^content-type:/i.test(header)) ? [] : ['Content-Type: application/json'];
  const head = [`HTTP/1.1 ${status}`, ...type, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.from(body)]);
}

export function created(body: string | Buffer, ...headers: readonly string[]): Buffer {
  return answer('201 Created', body, ...headers);
}

/** Always answers with the same bytes. */
export function says(bytes: Buffer | string): Behaviour {
  return (socket) => {
    socket.write(bytes);
  };
}

/** Answers as documented, with more headers than that. */
export function conforms(...headers: readonly string[]): Behaviour {
  return (socket, { contact }) => {
    socket.write(created(JSON.stringify(contact), ...headers));
  };
}
