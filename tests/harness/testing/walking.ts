import type { Contract } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { isRecord } from '../lib/json';
import type { SentRequest, Session, Subject, Target } from '../model';
import { plan } from '../plan/plan';
import { parseJson } from '../wire/exchange';
import { NOTHING_LEFT } from '../wire/target';
import { exampleContract, exampleOperation, requestScope } from './example';
import { exampleExchange } from './exchange';
import { accepting, saying } from './validators';

type Fields = { readonly [name: string]: Json };

const WRONG = { keyword: 'type', instancePath: '', schemaPath: '', params: {} };
const isValid = (value: unknown): value is unknown => complaintOf(value) === undefined;
const contract: Contract = {
  ...exampleContract,
  singleUse: ['phone'],
  reads: { byId: { method: 'GET', path: '/contacts/{id}', source: 'https://docs.example.com/get-contact' } },
};

/** The invented provider with all its clauses, and a validator that knows its schema. */
export const walked: Subject = {
  provider: 'example',
  contract,
  operation: exampleOperation,
  validators: { ...accepting, request: Object.assign(isValid, { ...saying(WRONG) }) },
  clauses: plan('example', contract, exampleOperation),
};

/** How a server of the invented provider differs from a good one. */
export interface Damage {
  readonly stored?: (contact: Fields) => Fields;
  readonly shown?: (contact: Fields) => Fields;
  readonly rejected?: (answer: Fields) => Fields;
  readonly takesDuplicates?: true;
  readonly over?: () => string | undefined;
}

/** A session with a server of the invented provider, and the requests that it got. */
export function walkedSession(damage: Damage = {}): {
  readonly session: Session;
  readonly got: readonly SentRequest[];
} {
  const got: SentRequest[] = [];
  const store: Fields[] = [];
  const { stored = same, shown = same, rejected = same, takesDuplicates = false } = damage;
  const answer = ({ method, url, text }: SentRequest): readonly [number, Json] => {
    if (method === 'GET') {
      const found = store.find(({ id }) => url.endsWith(`/${String(id)}`));
      return found ? [200, { data: shown(found) }] : [404, rejected({ code: 'UNKNOWN' })];
    }
    const body = parseJson(text);
    const complaint = complaintOf(body);
    if (complaint !== undefined || !isRecord(body))
      return [422, rejected({ code: 'INVALID', message: 'Name is required', fields: ['name'] })];
    if (!takesDuplicates && store.some(({ phone }) => phone === body.phone)) return [409, rejected({ code: 'TAKEN' })];
    const contact = stored({ id: store.length + 1, ...(body as Fields) });
    store.push(contact);
    return [201, { data: contact }];
  };
  const slots = new Map<object, number>();
  const session: Session = {
    baseUrl: 'https://api.example.com/v1',
    settingsOf: () => requestScope.settings,
    seedOf: (_, testCase) => {
      slots.set(testCase, slots.get(testCase) ?? slots.size);
      return { ...requestScope.seed, slot: slots.get(testCase) ?? 0 };
    },
    patience: [],
    memoryOf: () => new Map(),
    redact: (text) => text,
    exchange: (request) => {
      got.push(request);
      const [status, body] = answer(request);
      return Promise.resolve({ ...exampleExchange({ response: { status, text: JSON.stringify(body) } }), request });
    },
    ...(damage.over ? { over: damage.over } : {}),
    close: () => Promise.resolve(NOTHING_LEFT),
  };
  return { session, got };
}

/** The target of a session, on which every case can be run but those that need something. */
export function walkedTarget(session: Session): Target {
  return {
    kind: 'sandbox',
    skips: (_, { needs }) => (needs.length > 0 ? 'needs' : undefined),
    open: async () => session,
  };
}

function same(fields: Fields): Fields {
  return fields;
}

const TEXTS = ['name', 'phone', 'kind'];

function complaintOf(body: unknown): string | undefined {
  if (!isRecord(body)) return 'body';
  const { name, kind, email, source_id: source, group, tags = [] } = body;
  if (TEXTS.some((field) => typeof body[field] !== 'string')) return 'text';
  if ([...String(name)].length > 40 || [...String(body.phone)].length > 20) return 'length';
  if (kind !== 'lead' && kind !== 'guest') return 'kind';
  if (email !== undefined && (typeof email !== 'string' || !/^[^@]{1,40}@[^@]{1,40}$/.test(email))) return 'email';
  if ([source, group].some((each) => each !== undefined && !Number.isInteger(each))) return 'integer';
  return Array.isArray(tags) && tags.every(isTag) ? undefined : 'tags';
}

function isTag(tag: unknown): boolean {
  return isRecord(tag) && typeof tag.key === 'string' && (tag.value === undefined || typeof tag.value === 'string');
}
