import { serve } from '@hono/node-server';
import type { HonoRequest } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readForm, readJson } from './body';
import type { Answer, Fields, Incoming, Reference, Store } from './provider';
import { complaintsOf } from './rules';

/**
 * Bytes: enough for the largest documented upload (5 MB) and its form, and for a larger one to be rejected by its rule.
 */
const MAX_BODY = 8 * 1024 * 1024;

export interface Sandbox {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves reference servers on loopback, each with its own store, which lives as long as the server.
 *
 * @param port 0 picks a free port
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
            // Keep-alive connections would hold the server open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

export function sandboxApp(references: { readonly [provider: string]: Reference }): Hono {
  const app = new Hono();
  for (const [provider, reference] of Object.entries(references)) {
    const store = newStore();
    // Not part of the provider: the number of contacts, to see what was left behind.
    app.get(`/sandbox/${provider}/contacts`, () => toResponse({ status: 200, body: { count: store.contacts.length } }));
    addSideCalls(app, reference, store);
    app.post(
      `${reference.base}${reference.path}`,
      bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }),
      async (context) => toResponse(await answer(reference, store, await incoming(reference, context.req))),
    );
  }
  return app;
}

/** What a client needs besides the operation: to check its credentials, and to delete what it created. */
function addSideCalls(app: Hono, reference: Reference, store: Store): void {
  const { base, probe, reads = [], remove, guard } = reference;
  for (const { path, query, finds, answer: respond } of reads) {
    app.get(`${base}${path}`, async (context, next) => {
      const value = query === undefined ? context.req.param('value') : context.req.query(query);
      if (value === undefined) return next();
      const refused = guard(await incoming(reference, context.req), store);
      return toResponse(refused ?? respond(store.contacts.filter((contact) => finds(contact, value))));
    });
  }
  if (probe) {
    app.get(`${base}${probe.path}`, async (context) =>
      toResponse(guard(await incoming(reference, context.req), store) ?? probe.answer),
    );
  }
  if (!remove) return;
  app.delete(`${base}${remove.path}`, async (context) => {
    const request = await incoming(reference, context.req);
    const refused = guard(request, store);
    if (refused) return toResponse(refused);
    const ids = remove.ids(request.path, readJson(request));
    const kept = store.contacts.filter((contact) => !ids.includes(String(contact[remove.key])));
    const removed = store.contacts.length - kept.length;
    store.contacts.splice(0, store.contacts.length, ...kept);
    return toResponse(remove.answer(removed));
  });
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

/** The response of a reference to a request that creates a contact. */
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
  if (body === null) return new Response(null, { status });
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return new Response(isText ? body : JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });
}
