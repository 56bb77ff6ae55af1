import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fields, Reference, Store } from '../../sandbox/provider';
import { startSandbox } from '../../sandbox/server';

/** A response of the sandbox on its way to the client. */
export interface Passing {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: Buffer;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
  /** The number of requests, including this one. */
  readonly requests: number;
  /** The contacts that belong to no run. */
  readonly own: readonly Fields[];
}

/** Alters a response: another one, none at all, or undefined to leave it unchanged. */
export type Meddling = (
  passing: Passing,
) =>
  | { readonly status?: number; readonly text?: string; readonly headers?: Passing['headers'] }
  | 'reset'
  | 'hang'
  | undefined;

export interface Witness {
  readonly baseUrl: string;
  /** `<method> <path>` of each request, in order; for a delete its body, too. */
  readonly requests: readonly string[];
  /** Contacts of runs that were ever created. */
  readonly made: () => number;
  /** Those that still exist. */
  readonly there: () => readonly Fields[];
  /** Contacts from before any run that were deleted or changed. */
  readonly touched: () => readonly Fields[];
  readonly close: () => Promise<void>;
}

const OWN = 5;
/** Long before any run. */
const ONCE = '2024-01-15T10:30:00Z';

/**
 * Serves a reference with contacts of its own, counts requests, and knows its current contacts.
 *
 * @param meddle intercepts responses between the sandbox and its client
 */
export async function startWitness(reference: Reference, meddle: Meddling = () => undefined): Promise<Witness> {
  const own: Fields[] = [];
  const contacts: { list: readonly Fields[]; made: number } = { list: [], made: 0 };
  const sandbox = await startSandbox({
    witness: {
      ...reference,
      guard: (request, store) => {
        if (own.length === 0) own.push(...settle(reference, store));
        contacts.list = store.contacts;
        return reference.guard(request, store);
      },
      created: (contact, request) => {
        contacts.made += 1;
        return reference.created(contact, request);
      },
    },
  });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    pass(sandbox.origin, request, response, { own, requests, meddle }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${reference.base}`,
    requests,
    made: () => contacts.made,
    there: () => contacts.list.filter((contact) => !own.includes(contact)),
    touched: () => own.filter((contact) => !contacts.list.includes(contact)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
    },
  };
}

/** Puts contacts into a store that no run may touch. */
function settle(reference: Reference, store: Store): readonly Fields[] {
  const made = Array.from({ length: OWN }, () => {
    const contact = reference.create(reference.example, store);
    const times = Object.keys(contact).filter((name) => /^(?:created|updated)_?at$/i.test(name));
    return { ...contact, ...Object.fromEntries(times.map((name) => [name, ONCE])) };
  });
  store.contacts.push(...made);
  return made;
}

async function pass(
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
  { own, requests, meddle }: { own: readonly Fields[]; requests: string[]; meddle: Meddling },
): Promise<void> {
  const { method = 'GET', url: path = '/' } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  requests.push(`${method} ${path}${method === 'DELETE' ? ` ${body}` : ''}`);
  const sent = Object.entries(request.headers).filter(
    ([name]) => !['host', 'connection', 'content-length'].includes(name),
  );
  const answered = await fetch(`${origin}${path}`, {
    method,
    headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
    ...(body.length > 0 ? { body } : {}),
  });
  const { status } = answered;
  const headers = Object.fromEntries([...answered.headers].filter(([name]) => name !== 'content-length'));
  const text = await answered.text();
  const changed = meddle({ method, path, body, status, headers, text, requests: requests.length, own });
  if (changed === 'reset') request.socket.resetAndDestroy();
  else if (changed !== 'hang') {
    response.writeHead(changed?.status ?? status, { ...headers, ...changed?.headers });
    response.end(status === 204 && changed === undefined ? undefined : (changed?.text ?? text));
  }
}
