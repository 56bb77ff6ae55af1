import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Answer, Fields, Reference, Store } from './provider';
import { complaintsOf, isObject } from './rules';

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
    app.post(`${reference.base}${reference.path}`, async (context) => {
      const text = await context.req.text();
      return toResponse(answer(reference, store, { header: (name) => context.req.header(name), text }));
    });
  }
  return app;
}

/** What a reference answers to a request that creates a contact. */
export function answer(reference: Reference, store: Store, request: Parameters<Reference['guard']>[0]): Answer {
  if (/\bcode=500\b/.test(request.header('prefer') ?? '')) return reference.fault;
  const refused = reference.guard(request, store);
  if (refused) return refused;
  const body = parse(request.text);
  if (!body) return reference.unreadable;
  const complaints = complaintsOf(body, reference.rules, store);
  if (complaints.length > 0) return reference.refuse(complaints);
  const contact = reference.create(body, store);
  store.contacts.push(contact);
  return reference.created(contact);
}

export function newStore(): Store {
  const contacts: Fields[] = [];
  let id = 0;
  return { contacts, nextId: () => ++id };
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function toResponse({ status, body, headers = {} }: Answer): Response {
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return new Response(isText ? body : JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });
}
