import type { Answer, Fields, Reference, Value } from '../../sandbox/provider';
import type { Variant } from './variant';
import { answering, deep, refusingAs, returning } from './variant';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** An instant of the sandbox in other spellings of ISO 8601. */
const SPELLINGS: { readonly [name: string]: (time: Date) => string } = {
  milliseconds: (time) => time.toISOString(),
  microseconds: (time) => time.toISOString().replace('Z', '123Z'),
  'the offset +00:00': (time) => time.toISOString().replace('Z', '+00:00'),
  'the offset +05:30': (time) => new Date(time.getTime() + 19_800_000).toISOString().replace(/\.\d+Z/, '+05:30'),
  'the offset -0800': (time) => new Date(time.getTime() - 28_800_000).toISOString().replace(/\.\d+Z/, '-0800'),
  'a comma before the fraction': (time) => time.toISOString().replace('.', ','),
  'no offset': (time) => time.toISOString().replace(/\.\d+Z/, ''),
};

/** Bodies of the same meaning in another form. */
const BODIES: { readonly [name: string]: (body: Fields) => string } = {
  'JSON on several lines': (body) => `\n${JSON.stringify(body, null, 2)}\n`,
  'text beyond ASCII as JSON escapes': (body) =>
    JSON.stringify(body).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'solidus escaped in JSON': (body) => JSON.stringify(body).replaceAll('/', '\\/'),
  'keys in reverse order': (body) => JSON.stringify(reversed(body)),
};

const TYPES = [
  'application/json',
  'application/json;charset=UTF-8',
  'application/json; charset=utf-8; version=1',
  'application/vnd.example+json',
];

/** Conforming variants that any provider could have. */
export function commonVariants(reference: Reference): readonly Variant[] {
  return [
    {
      name: 'returns fields that are not documented',
      reference: returning(reference, (contact) => ({ ...contact, extra: { nested: [1, null] }, version: 3 })),
    },
    {
      name: 'adds fields to every object',
      reference: answering(reference, ({ body, ...answer }) => ({
        ...answer,
        body: typeof body === 'string' ? body : { ...body, meta: { took: 3 }, request_id: 'r-1' },
      })),
    },
    {
      name: 'sends headers that are not documented',
      reference: answering(reference, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'x-request-id': 'r-1', 'cache-control': 'no-store', vary: 'Origin, Accept' },
      })),
    },
    { name: 'omits null fields', reference: answering(reference, withoutNull) },
    ...Object.entries(SPELLINGS).map(([name, spell]) => ({
      name: `returns times with ${name}`,
      reference: answering(reference, ({ body, ...answer }) => ({
        ...answer,
        body: asFields(deep(body, (value) => respell(value, spell))) ?? body,
      })),
    })),
    ...Object.entries(BODIES).map(([name, write]) => ({
      name: `answers with ${name}`,
      reference: answering(reference, (answer) => asText(answer, write)),
    })),
    ...TYPES.map((type) => ({
      name: `answers with the content type ${type}`,
      reference: answering(reference, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': type },
      })),
    })),
    {
      name: 'adds text to errors',
      reference: refusingAs(reference, ({ body, ...answer }) => ({
        ...answer,
        body:
          typeof body === 'string' ? body : { ...body, hint: 'See the documentation', links: ['https://example.com'] },
      })),
    },
    { name: 'takes its time', reference, delay: 2 },
  ];
}

function respell(value: Value, spell: (time: Date) => string): Value {
  return typeof value === 'string' && INSTANT.test(value) ? spell(new Date(value)) : value;
}

function asFields(value: Value): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function asText(answer: Answer, write: (body: Fields) => string): Answer {
  const body = asFields(answer.body);
  if (!body) return answer;
  return { ...answer, body: write(body), headers: { ...answer.headers, 'content-type': 'application/json' } };
}

function withoutNull({ body, ...answer }: Answer): Answer {
  if (typeof body === 'string') return { ...answer, body };
  return {
    ...answer,
    body: JSON.parse(JSON.stringify(body, (_, value: Value) => (isPruned(value) ? prune(value) : value))),
  };
}

function isPruned(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function prune(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function reversed(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).reverse());
}
