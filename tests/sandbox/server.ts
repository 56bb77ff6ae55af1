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

/** What `localhost` may be, first or alone. */
export const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * Serves reference servers on loopback, each with its own store, which lives as long as the server.
 *
 * @param port 0 picks a free port
 * @param hosts all answer on the same port; one that this machine does not have is left out, except the first
 * @throws the error of the socket when the port is taken
 */
export async function startSandbox(
  references: { readonly [provider: string]: Reference },
  port = 0,
  [first, ...others]: readonly ['127.0.0.1', ...(typeof LOOPBACK)[number][]] = ['127.0.0.1'],
): Promise<Sandbox> {
  const app = sandboxApp(references);
  const main = await listen(app, first, port);
  const listening = [main];
  const close = async () => {
    await Promise.all(listening.map((each) => each.close()));
  };
  for (const host of others) {
    try {
      listening.push(await listen(app, host, main.port));
    } catch (error) {
      if (isAbsent(error)) continue;
      await close();
      throw error;
    }
  }
  return { origin: `http://${first}:${main.port}`, close };
}

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function listen(app: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, ({ port: taken }) => {
      resolve({
        port: taken,
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

/** Whether an address cannot be listened on because the machine does not have it, IPv6 for instance. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

/** A reference server at the path of the documented server, without the prefix that keeps the providers apart. */
export function atDocumentedPath(provider: string, reference: Reference): Reference {
  return { ...reference, base: reference.base.replace(`/${provider}/`, '/') };
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
  const complaints = complaintsOf(body, reference.rules, store, reference.closed);
  if (complaints.length > 0) return reference.refuse(complaints);
  if (reference.pause) await reference.pause();
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
