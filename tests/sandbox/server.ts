import { serve } from '@hono/node-server';
import type { HonoRequest } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readForm, readJson } from './body';
import type { Answer, Fields, Incoming, Reference, Store } from './provider';
import { complaintsOf } from './rules';

/** Bytes: what the largest documented upload (5 MB) and its form need, and room to see a larger one refused by its rule. */
const MAX_BODY = 8 * 1024 * 1024;

export interface Sandbox {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves reference servers on loopback, each with a store of its own that lives as long as the server.
 *
 * @param port 0 takes a free one
 * @throws the error of the socket when the port is taken
 */
export function startSandbox(references: { readonly [provider: string]: Reference }, port = 0): Promise<Sandbox> {
  const app = sandboxApp(references);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: taken }) => {
      resolve({
        origin: `http://127.0.0.1:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            // Connections that are kept alive would hold the server open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

export function sandboxApp(references: { readonly [provider: string]: Reference }): Hono {
  const app = new Hono();
  for (const reference of Object.values(references)) {
    const store = newStore();
    app.post(
      `${reference.base}${reference.path}`,
      bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }),
      async (context) => toResponse(await answer(reference, store, await incoming(reference, context.req))),
    );
  }
  return app;
}

const tooLarge = () => toResponse({ status: 413, body: { message: 'The body is too large' } });

async function incoming({ base }: Reference, request: HonoRequest): Promise<Incoming> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname.slice(base.length),
    search,
    header: (name) => request.header(name),
    bytes: new Uint8Array(await request.arrayBuffer()),
  };
}

/** What a reference answers to a request that creates a contact. */
export async function answer(reference: Reference, store: Store, request: Incoming): Promise<Answer> {
  if (/\bcode=500\b/.test(request.header('prefer') ?? '')) return reference.fault;
  const refused = reference.guard(request, store);
  if (refused) return refused;
  const body = reference.encoding === 'multipart' ? await readForm(request) : readJson(request);
  if (!body) return reference.unreadable;
  const complaints = complaintsOf(body, reference.rules, store);
  if (complaints.length > 0) return reference.refuse(complaints);
  const contact = reference.create(body, store);
  store.contacts.push(contact);
  return reference.created(contact, request);
}

export function newStore(): Store {
  const contacts: Fields[] = [];
  let id = 0;
  return { contacts, nextId: () => ++id };
}

function toResponse({ status, body, headers = {} }: Answer): Response {
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return new Response(isText ? body : JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });
}
