import { bareContract, exampleSettings } from './example';
import { LIVE } from './live';
import { useServer } from './server';

/** A server of the invented provider on loopback: it creates, reads and deletes contacts. */
export interface ExampleServer {
  readonly origin: string;
  /** What is there, by id. */
  readonly contacts: Map<number, { readonly [name: string]: unknown }>;
  /** `<method> <path>` of each request, in order. */
  readonly requests: string[];
  /** The status that takes the place of the usual answer to a request; undefined where none does. */
  meddle: ((request: string) => number | undefined) | undefined;
}

type Answer = readonly [status: number, body: unknown];

/** The contract of the provider that such a server serves. */
export const SERVED = {
  ...LIVE,
  request: { ...bareContract.request, body: { name: '{$unique.name}', phone: '{$unique.phone}' } },
  probe: { method: 'GET', path: '/me', source: 'L8' },
} as const;

/** A server for all tests of a file, empty at the start of each. */
export function useContacts(): ExampleServer {
  const server = useServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { method = '', url = '', headers } = request;
    self.requests.push(`${method} ${url}`);
    const status = headers.authorization === `Bearer ${exampleSettings.EXAMPLE_TOKEN}` ? undefined : 401;
    const refused = status ?? self.meddle?.(`${method} ${url}`);
    const text = Buffer.concat(chunks).toString();
    const [given, body]: Answer = refused === undefined ? answerTo(self, method, url, text) : [refused, {}];
    response.writeHead(given, { 'content-type': 'application/json', 'retry-after': '0' }).end(JSON.stringify(body));
  });
  const self: ExampleServer = {
    contacts: new Map(),
    requests: [],
    meddle: undefined,
    get origin() {
      return server.origin;
    },
  };
  beforeEach(() => {
    self.contacts.clear();
    self.requests.length = 0;
    self.meddle = undefined;
  });
  return self;
}

function answerTo({ contacts }: ExampleServer, method: string, url: string, text: string): Answer {
  if (url === '/me') return [200, {}];
  if (method === 'POST') {
    const id = contacts.size + 1;
    const contact = { ...JSON.parse(text), id, created_at: new Date().toISOString() };
    contacts.set(id, contact);
    return [201, { data: contact }];
  }
  const { searchParams, pathname } = new URL(url, 'http://127.0.0.1');
  const phone = searchParams.get('phone');
  if (phone !== null) return [200, [...contacts.values()].filter((contact) => contact.phone === phone)];
  const id = Number(/\d+$/.exec(pathname)?.[0]);
  const contact = contacts.get(id);
  if (method === 'DELETE') contacts.delete(id);
  return contact === undefined ? [404, {}] : [200, contact];
}

/** The environment of a live run against a server. */
export function environmentOf(origin: string): { readonly [name: string]: string } {
  return {
    EXAMPLE_BASE_URL: origin,
    EXAMPLE_TOKEN: exampleSettings.EXAMPLE_TOKEN,
    EXAMPLE_SOURCE_ID: '7',
    LIVE_RPS: '1000',
  };
}
