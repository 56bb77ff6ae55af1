import { createHmac } from 'node:crypto';
import { awalchat as reference } from '../../sandbox/awalchat';
import type { Incoming, Reference } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { answeringEarly, reading, rewriting, textOf } from '../variants/awalchat-requests';
import { awalchatSecondHistory } from './awalchat-second-history';
import { awalchatSecondValues } from './awalchat-second-values';
import type { Fault } from './fault';
import { ruling } from './fault';

const { guard, create, settings, fault: CRASH } = reference;
const CLIENT = String(settings.AWALCHAT_CLIENT_ID);
const DOMAIN = String(settings.AWALCHAT_DOMAIN);
const UNREADABLE = reference.unreadable;

function rightOne({ method, path, search, header, bytes }: Incoming): string {
  const hmac = createHmac('sha256', String(settings.AWALCHAT_HMAC_SECRET));
  return `sha256=${hmac
    .update(`${method}${path}${search}${header('x-timestamp') ?? ''}`)
    .update(bytes)
    .digest('hex')}`;
}

/** A server that takes some signatures for the right one. */
const signed = (isTaken: (given: string, right: string) => boolean): Reference =>
  reading('x-awal-signature-256', (given, request) => {
    const right = rightOne(request);
    return isTaken(given, right) ? right : given;
  });

/** A server that takes requests with some timestamps without a further check. */
const timed = (isTaken: (timestamp: string) => boolean): Reference => ({
  ...reference,
  guard: (request, store) => (isTaken(request.header('x-timestamp') ?? '0') ? undefined : guard(request, store)),
});

const crashing = (isMeant: (text: string, type: string) => boolean): Reference =>
  answeringEarly((request) => isMeant(textOf(request), request.header('content-type') ?? ''), CRASH);

/** A crash that comes before anything is checked. */
const crashingAt = (name: string, isMeant: (value: string) => boolean): Reference => ({
  ...reference,
  guard: (request, store) => (isMeant(request.header(name) ?? '') ? CRASH : guard(request, store)),
});

const isMillisecond = (timestamp: string) => timestamp.length > 12;
const isAhead = (timestamp: string) => Number(timestamp) > Date.now() / 1000 + 3600;

const credentials: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'compares the first half of a signature',
    reference: signed((given, right) => given.slice(0, 39) === right.slice(0, 39)),
    breaks: ['signature.altered'],
  },
  {
    name: 'does not compare the last digit of a signature',
    reference: signed((given, right) => given.slice(0, 70) === right.slice(0, 70)),
    breaks: ['signature.altered'],
  },
  {
    name: 'takes what begins with the right signature',
    reference: signed((given, right) => given.startsWith(right)),
    breaks: ['signature.altered'],
  },
  {
    name: 'compares as many characters as a signature has',
    reference: signed((given, right) => right.startsWith(given)),
    breaks: ['signature.altered', 'signature.empty'],
  },
  {
    name: 'takes the prefix without a signature',
    reference: signed((given) => given === 'sha256='),
    breaks: ['signature.empty'],
  },
  {
    name: 'does not look at the scheme of a signature',
    reference: signed((given, right) => given.replace(/^\w+=/, 'sha256=') === right),
    breaks: ['signature.scheme'],
  },
  {
    name: 'removes each prefix of a signature',
    reference: signed((given, right) => given.replace(/^(?:sha256=)+/, 'sha256=') === right),
    breaks: ['signature.scheme'],
  },
  {
    name: 'fails at upper-case digits of a signature',
    reference: crashingAt('x-awal-signature-256', (value) => /^sha256=\w*[A-F]/.test(value)),
    breaks: ['signature.case'],
  },
  {
    name: 'compares client ids without case',
    reference: reading('x-client-id', (given) => given.toLowerCase()),
    breaks: ['x-client-id.altered'],
  },
  {
    name: 'takes client ids that begin with the right one',
    reference: reading('x-client-id', (given) => (given.startsWith(CLIENT) ? CLIENT : given)),
    breaks: ['x-client-id.altered'],
  },
  {
    name: 'takes a beginning of the client id',
    reference: reading('x-client-id', (given) => (CLIENT.startsWith(given) ? CLIENT : given)),
    breaks: ['x-client-id.altered', 'headers.empty'],
  },
  {
    name: 'takes workspaces that begin with the right one',
    reference: reading('x-domain', (given) => (given.startsWith(DOMAIN) ? DOMAIN : given)),
    breaks: ['x-domain.altered'],
  },
  {
    name: 'takes an empty timestamp',
    reference: timed((timestamp) => timestamp === ''),
    breaks: ['headers.empty'],
  },
  {
    name: 'reads a timestamp up to its first letter',
    reference: timed((timestamp) => /^\d+[a-z]+$/.test(timestamp)),
    breaks: ['x-timestamp.number'],
  },
  {
    name: 'takes a word as a timestamp',
    reference: timed((timestamp) => /^[a-z]+$/.test(timestamp)),
    breaks: ['x-timestamp.number'],
  },
  {
    name: 'ignores the minus sign of a timestamp',
    reference: timed((timestamp) => timestamp.startsWith('-')),
    breaks: ['x-timestamp.old'],
  },
  {
    name: 'takes the timestamp of the sample',
    reference: timed((timestamp) => timestamp === '1704124800'),
    breaks: ['x-timestamp.old'],
  },
  {
    name: 'fails at a timestamp in milliseconds',
    reference: crashingAt('x-timestamp', isMillisecond),
    breaks: ['x-timestamp.arguable'],
  },
  {
    name: 'fails at a timestamp of tomorrow',
    reference: crashingAt('x-timestamp', (timestamp) => isAhead(timestamp) && !isMillisecond(timestamp)),
    breaks: ['x-timestamp.arguable'],
  },
];

const forms: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'fails at a byte order mark',
    reference: crashing((text) => text.startsWith('\u00ef\u00bb\u00bf')),
    breaks: ['body.arguable'],
  },
  {
    name: 'fails without a boundary',
    reference: crashing((_, type) => type === 'multipart/form-data'),
    breaks: ['body.boundary'],
  },
  {
    name: 'fails at another boundary than announced',
    reference: crashing((text, type) => !text.includes(type.split(/boundary="?|"/)[1] ?? '') && text.startsWith('--')),
    breaks: ['body.boundary'],
  },
  {
    name: 'fails at JSON',
    reference: crashing((text) => text.startsWith('{')),
    breaks: ['body.other-types'],
  },
  {
    name: 'stores the first word of URL-encoded fields',
    reference: {
      ...reference,
      create: (body, store) => {
        const contact = create(body, store);
        return body.description === undefined && body.email === undefined && store.contacts.length > 0
          ? { ...contact, name: String(contact.name).split(' ')[0] ?? '' }
          : contact;
      },
    },
    breaks: ['body.other-types', 'body.quoted-boundary', 'body.field-twice', 'body.arguable', 'response.name'],
  },
  {
    name: 'fails at an empty body',
    reference: answeringEarly(({ method, bytes }) => method === 'POST' && bytes.length === 0, CRASH),
    breaks: ['body.empty'],
  },
  {
    name: 'cannot read a boundary in quotes',
    reference: answeringEarly(({ header }) => header('content-type')?.includes('"') ?? false, UNREADABLE),
    breaks: ['body.quoted-boundary'],
  },
  {
    name: 'joins two values of a name',
    reference: rewriting((text) =>
      text.replace(/(name="name"\r\n\r\n)([^\r]*)(\r\n[\s\S]*?name="name"\r\n\r\n)([^\r]*)/, '$1$2$3$2, $4'),
    ),
    breaks: ['body.field-twice'],
  },
  {
    name: 'takes the part without a name for the name',
    reference: rewriting((text) => text.replace('form-data\r\n\r\n', 'form-data; name="name"\r\n\r\n')),
    breaks: ['body.unnamed'],
  },
  {
    name: 'fails at a form without an end',
    reference: crashing((text) => text.includes('form-data; name') && !/--(?:\r\n)?$/.test(text)),
    breaks: ['body.arguable', 'body.broken'],
  },
  {
    name: 'fails at an unknown charset',
    reference: crashing((text) => text.includes('charset=x-unknown')),
    breaks: ['body.arguable'],
  },
  {
    name: 'stores what is sent as a file by its kind',
    reference: {
      ...ruling(reference, 'name', (rule) => ({ ...rule, type: 'any' })),
      create: (body, store) => create(isObject(body.name) ? { ...body, name: '[object File]' } : body, store),
    },
    breaks: ['body.arguable'],
  },
  {
    name: 'shortens a phone number in a list',
    reference: rewriting((text) => text.replace(/name="phone\[\]"\r\n\r\n(\d{8})\d+/, 'name="phone"\r\n\r\n$1')),
    breaks: ['body.arguable'],
  },
];

/** The rule for files, changed. */
const uploading = (change: { readonly types?: readonly string[]; readonly starts?: RegExp }): Reference =>
  ruling(reference, 'file', (rule) => (rule.file ? { ...rule, file: { ...rule.file, ...change } } : rule));

const uploads: readonly Omit<Fault, 'depth'>[] = [
  ...['webp', 'bmp', 'svg+xml'].map((kind) => ({
    name: `takes files of the type image/${kind}`,
    reference: uploading({
      types: ['image/jpeg', 'image/png', `image/${kind}`],
      starts: /^(?:ffd8|8950|5249|424d|3c73)/,
    }),
    breaks: ['file.other-images'],
  })),
  {
    name: 'does not look into files',
    reference: uploading({ starts: /^/ }),
    breaks: ['file.disguised'],
  },
  {
    name: 'takes each file that begins like an image',
    reference: uploading({ starts: /^(?:ffd8ff|8950|474946)/ }),
    breaks: ['file.disguised'],
  },
  {
    name: 'fails at an empty file',
    reference: crashing((text) => /filename="[^"]*"\r\nContent-Type: [^\r]*\r\n\r\n\r\n--/.test(text)),
    breaks: ['file.empty'],
  },
  {
    name: 'fails at a PNG under the name of a JPG',
    reference: crashing((text) => text.includes('image/jpeg\r\n\r\n\u0089PNG')),
    breaks: ['file.mislabelled'],
  },
  {
    name: 'fails to store more than 5,100,000 bytes',
    reference: {
      ...reference,
      created: (contact, request) => (request.bytes.length > 5_100_000 ? CRASH : reference.created(contact, request)),
    },
    breaks: ['file.between'],
  },
  {
    name: 'has a lower limit for PNGs',
    reference: answeringEarly((request) => request.bytes.length > 4_900_000 && textOf(request).includes('image/png'), {
      ...reference.refuse([{ field: 'file', message: 'The file is too large', tooLarge: true }]),
    }),
    breaks: ['file.largest-png'],
  },
  {
    name: 'has no avatar for a contact with both',
    reference: {
      ...reference,
      create: (body, store) => ({
        ...create(body, store),
        ...(body.file !== undefined && body.avatar !== undefined ? { avatar: null } : {}),
      }),
    },
    breaks: ['file.with-avatar'],
  },
];

export const awalchatSecond: readonly Fault[] = [
  ...[...credentials, ...forms, ...uploads].map((fault): Fault => ({ ...fault, depth: 'second' })),
  ...awalchatSecondValues,
  ...awalchatSecondHistory,
];
