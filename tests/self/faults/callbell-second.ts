import { readJson } from '../../sandbox/body';
import { callbell as reference } from '../../sandbox/callbell';
import type { Fields, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { crashingOn } from './callbell-requests';
import type { Fault } from './fault';
import { ruling } from './fault';

const FIELD = String(reference.settings.CALLBELL_CUSTOM_FIELD);

/** A server that creates contacts of another body, or changes them. */
const creating = (change: (body: Fields) => Fields, alter: (contact: Fields) => Fields = (contact) => contact) => ({
  ...reference,
  create: (...[body, store]: Parameters<typeof reference.create>) => alter(reference.create(change(body), store)),
});

const numbering = (change: (digits: string) => string) =>
  creating(({ identifier = '', ...body }) => {
    const digits = String(identifier).replace(/\D/g, '');
    return { ...body, identifier: digits === '' ? identifier : change(digits) };
  });

/** A server that converts the numbers in a field to texts. */
const converting = (field: string, convert: (value: number) => string) => {
  const isTaken = (_: readonly Fields[], value: Value) => typeof value === 'object' || typeof value === 'boolean';
  const { create } = creating((body) => {
    const value = body[field];
    return typeof value === 'number' ? { ...body, [field]: convert(value) } : body;
  });
  const lenient = ruling(reference, field, (rule) => ({ ...rule, type: 'any', unique: 'is of another type', isTaken }));
  return { ...lenient, create };
};

/** A server that creates a contact of a body that it should reject, or read in another way. */
const taking = (bodyOf: (text: string) => Fields | undefined): typeof reference => ({
  ...reference,
  guard: (request, store) => {
    const refused = reference.guard(request, store);
    const body = refused || request.method !== 'POST' ? undefined : bodyOf(new TextDecoder().decode(request.bytes));
    return body ? reference.created(reference.create(body, store), request) : refused;
  },
});

const parsed = (text: string) =>
  readJson({ method: 'POST', path: '', search: '', header: () => undefined, bytes: new TextEncoder().encode(text) });

const texts = (fields: Value | undefined, change: (text: string) => string): Fields =>
  isObject(fields)
    ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(String(value))]))
    : {};

/** Faults that only unusual values and bodies show. */
export const second: readonly Fault[] = (
  [
    {
      name: 'crashes on a number with a plus sign',
      reference: crashingOn((text) => text.includes('"identifier":"+')),
      breaks: ['identifier.forms', 'history.again'],
    },
    {
      name: 'keeps eleven digits of a number',
      reference: numbering((digits) => digits.slice(0, 11)),
      breaks: ['identifier.forms', 'identifier.lengths', 'identifier.countries', 'history.alike'],
    },
    {
      name: 'reads phone numbers as numbers of 53 bits',
      reference: numbering((digits) => String(Number(digits))),
      breaks: ['identifier.lengths'],
    },
    {
      name: 'takes all numbers for American ones',
      reference: numbering((digits) => (digits.startsWith('1') ? digits : `1${digits}`)),
      breaks: ['identifier.forms', 'identifier.countries', 'history.alike'],
    },
    {
      name: 'crashes on numbers that are short',
      reference: crashingOn((text) => /"identifier":"\d{1,7}"/.test(text)),
      breaks: ['identifier.lengths'],
    },
    {
      name: 'crashes on letters in a number',
      reference: crashingOn((text) => /"identifier":"[a-z]/.test(text)),
      breaks: ['identifier.forms'],
    },
    {
      name: 'converts phone numbers with a fraction',
      reference: converting('identifier', (value) => value.toFixed(1)),
      breaks: ['identifier.number'],
    },
    {
      name: 'converts names with an exponent',
      reference: converting('name', (value) => value.toExponential()),
      breaks: ['name.number'],
    },
    {
      name: 'loses names that begin with a space',
      reference: creating((body) => (String(body.name).startsWith(' ') ? { ...body, name: '' } : body)),
      breaks: ['name.spaces'],
    },
    {
      name: 'crashes on a null character',
      reference: crashingOn((text) => text.includes(String.raw`\u0000`)),
      breaks: ['name.spaces'],
    },
    {
      name: 'stores every source as whatsapp',
      reference: creating((body) => ({ ...body, source: 'whatsapp' })),
      breaks: ['source.values'],
    },
    {
      name: 'crashes on a source that is true',
      reference: crashingOn((text) => text.includes('"source":true')),
      breaks: ['source.true'],
    },
    {
      name: 'crashes on tags that are null',
      reference: crashingOn((text) => text.includes('"tags":null')),
      breaks: ['optional.null'],
    },
    {
      name: 'fills in custom fields that are null',
      reference: creating((body) =>
        body.custom_fields === null ? { ...body, custom_fields: { [FIELD]: 'unknown' } } : body,
      ),
      breaks: ['optional.null'],
    },
    {
      name: 'crashes on a user that is null',
      reference: crashingOn((text) => text.includes('"assigned_user":null')),
      breaks: ['optional.null'],
    },
    {
      name: 'crashes on an address with two at signs',
      reference: crashingOn((text) => /"assigned_user":"\w+@@/.test(text)),
      breaks: ['assigned_user.addresses'],
    },
    {
      name: 'crashes on an address that is an empty text',
      reference: crashingOn((text) => text.includes('"assigned_user":""')),
      breaks: ['assigned_user.addresses'],
    },
    {
      name: 'crashes on a tag that is a number',
      reference: crashingOn((text) => text.includes('"tags":[7')),
      breaks: ['tags.values'],
    },
    {
      name: 'crashes on tags that are a text',
      reference: crashingOn((text) => text.includes('"tags":"')),
      breaks: ['tags.other-types', 'tags.values'],
    },
    {
      name: 'keeps ten tags',
      reference: creating((body) => (Array.isArray(body.tags) ? { ...body, tags: body.tags.slice(0, 10) } : body)),
      breaks: ['tags.many'],
    },
    {
      name: 'crashes on a custom field that is a number',
      reference: crashingOn((text) => /"custom_fields":\{"[^"]*":\d/.test(text)),
      breaks: ['custom_fields.values'],
    },
    {
      name: 'strips tags from custom fields',
      reference: creating((body) => ({
        ...body,
        custom_fields: texts(body.custom_fields, (text) => text.replace(/<\/?\w+>/g, '')),
      })),
      breaks: ['custom_fields.unchanged'],
    },
    {
      name: 'keeps the first line of a custom field',
      reference: creating((body) => ({
        ...body,
        custom_fields: texts(body.custom_fields, (text) => text.split('\n')[0] ?? ''),
      })),
      breaks: ['custom_fields.unchanged'],
    },
    {
      name: 'crashes on uuids that are too long',
      reference: crashingOn((text) => /"team_uuid":"[^"]{33}/.test(text)),
      breaks: ['team_uuid.forms'],
    },
    {
      name: 'crashes on a key that comes twice',
      reference: crashingOn((text) => text.split('"name"').length > 2),
      breaks: ['body.forms'],
    },
    {
      name: 'crashes on a byte order mark',
      reference: crashingOn((text) => text.startsWith('\ufeff')),
      breaks: ['body.forms'],
    },
    {
      name: 'crashes on an unknown charset',
      reference: crashingOn((_, { header }) => (header('content-type') ?? '').includes('charset=unknown')),
      breaks: ['body.forms'],
    },
    {
      name: 'reads nothing but the name from a list',
      reference: taking((text) =>
        text.startsWith('[{') ? { name: 'List', identifier: '1', source: 'list' } : undefined,
      ),
      breaks: ['body.forms'],
    },
    {
      name: 'takes the uuid that is sent',
      reference: {
        ...reference,
        create: (body, store) => ({ ...reference.create(body, store), ...(body.uuid ? { uuid: body.uuid } : {}) }),
      },
      breaks: ['response.uuid', 'response.href'],
    },
    {
      name: 'adds a brace that is missing',
      reference: taking((text) => (text.endsWith('}') ? undefined : parsed(`${text}}`))),
      breaks: ['body.broken'],
    },
    {
      name: 'ignores what follows the JSON',
      reference: taking((text) => parsed(/^(\{.*\}) end$/.exec(text)?.[1] ?? '')),
      breaks: ['body.broken'],
    },
    {
      name: 'crashes on a body that is null',
      reference: crashingOn((text) => text === 'null'),
      breaks: ['body.no-object'],
    },
    {
      name: 'takes a body that is a number for a contact',
      reference: taking((text) => (/^\d+$/.test(text) ? reference.example : undefined)),
      breaks: ['body.no-object'],
    },
    {
      name: 'crashes on white space before the body',
      reference: crashingOn((text) => /^\s/.test(text) && !text.startsWith('\ufeff')),
      breaks: ['body.spelling'],
    },
    {
      name: 'does not read escapes',
      reference: taking((text) =>
        text.includes(String.raw`\u005a`) ? parsed(text.replaceAll(String.raw`\u005a`, 'u005a')) : undefined,
      ),
      breaks: ['body.spelling'],
    },
    {
      name: 'crashes when XML is preferred',
      reference: crashingOn((_, { header }) => (header('accept') ?? '').includes('xml')),
      breaks: ['accept.header'],
    },
  ] satisfies readonly Fault[]
).map((fault) => ({ ...fault, depth: 'second' }));
