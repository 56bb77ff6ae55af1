import { objectIn } from '../../sandbox/body';
import type { Answer, Incoming } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { crash, handling } from './wacr-handling';

const RIGHT = String(reference.settings.WACR_API_TOKEN);

/**
 * Accepts what comes close to the right authorization.
 *
 * @param isAccepted is given the header, and what follows the scheme
 */
const authorizing = (isAccepted: (header: string, token: string) => boolean): Fault['reference'] => ({
  ...reference,
  guard: (request, store) => {
    const given = request.header('authorization');
    const isClose = given !== undefined && isAccepted(given, /^Bearer (.*)/.exec(given)?.[1] ?? '');
    const header: Incoming['header'] = (name) =>
      name === 'authorization' && isClose ? `Bearer ${RIGHT}` : request.header(name);
    return reference.guard({ ...request, header }, store);
  },
});

/** Fails at some authorizations. */
const failing = (isHit: (header: string) => boolean): Fault['reference'] => ({
  ...reference,
  guard: (request, store) => (isHit(request.header('authorization') ?? '') ? crash : reference.guard(request, store)),
});

/** Accepts a text that is JSON once it is repaired. */
const repairing = (repair: (text: string) => string): Fault['reference'] =>
  handling(({ text, body, submit }) => {
    const repaired = body ? undefined : objectIn(repair(text));
    return repaired && submit(repaired);
  });

const crashing = (isHit: (text: string, bytes: Uint8Array) => boolean): Fault['reference'] =>
  handling(({ text, request }) => (isHit(text, request.bytes) ? crash : undefined));

const unsupported: Answer = { status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON' } };

const ofBodies: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'answers 500 to a byte order mark',
    reference: crashing((_, bytes) => bytes[0] === 0xef),
    breaks: ['body.lenient'],
  },
  {
    name: 'answers 500 to two fields of one name',
    reference: crashing((text) => text.split('"firstname"').length > 2),
    breaks: ['body.lenient'],
  },
  {
    name: 'answers 500 to a comma behind the last field',
    reference: crashing((text) => text.endsWith(',}')),
    breaks: ['body.lenient'],
  },
  {
    name: 'takes the first contact of a list',
    reference: repairing((text) => (text.startsWith('[') ? text.slice(1, -1) : text)),
    breaks: ['body.object'],
  },
  {
    name: 'answers 500 to null',
    reference: crashing((text) => text === 'null'),
    breaks: ['body.object'],
  },
  {
    name: 'creates an empty contact without a body',
    reference: handling(({ text, submit }) => (text === '' ? submit({}, {}) : undefined)),
    breaks: ['body.object'],
  },
  {
    name: 'adds a brace that is missing at the end',
    reference: repairing((text) => `${text}}`),
    breaks: ['body.malformed'],
  },
  {
    name: 'closes a text that is cut off',
    reference: repairing((text) => `${text}"}`),
    breaks: ['body.malformed'],
  },
  {
    name: 'does not read escapes in JSON',
    reference: handling(({ text, body, submit }) =>
      body && /\\ud83d/.test(text) ? submit({ ...body, firstname: 'Zo\\u00eb \\ud83d\\ude00 \\/' }) : undefined,
    ),
    breaks: ['body.escapes'],
  },
  {
    name: 'rejects JSON that begins with a line break',
    reference: handling(({ text }) => (/^\s/.test(text) ? reference.unreadable : undefined)),
    breaks: ['body.escapes'],
  },
  {
    name: 'compares the content type as a whole',
    reference: handling(({ request }) =>
      request.header('content-type') === 'application/json' ? undefined : unsupported,
    ),
    breaks: ['body.media-type'],
  },
  {
    name: 'compares the case of the content type',
    reference: handling(({ request }) =>
      request.header('content-type')?.startsWith('application/json') ? undefined : unsupported,
    ),
    breaks: ['body.media-type'],
  },
  {
    name: 'answers 500 to an unknown charset',
    reference: handling(({ request }) => (request.header('content-type')?.includes('unknown') ? crash : undefined)),
    breaks: ['body.other-type'],
  },
];

const ofTokens: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'compares the length and the first half of a token',
    reference: authorizing((_, token) => token.length === RIGHT.length && token.slice(0, 9) === RIGHT.slice(0, 9)),
    breaks: ['token.altered'],
  },
  {
    name: 'compares a token as far as it goes',
    reference: authorizing((_, token) => token.length > 9 && RIGHT.startsWith(token)),
    breaks: ['token.altered'],
  },
  {
    name: 'ignores the last character of a token',
    reference: authorizing((_, token) => token.length === RIGHT.length && token.slice(0, -1) === RIGHT.slice(0, -1)),
    breaks: ['token.altered'],
  },
  {
    name: 'accepts a token that is repeated',
    reference: authorizing((_, token) => token === RIGHT + RIGHT),
    breaks: ['token.altered'],
  },
  {
    name: 'compares the lengths of tokens',
    reference: authorizing((_, token) => token.length === RIGHT.length),
    breaks: ['token.altered'],
  },
  {
    name: 'answers 500 to a token in another case',
    reference: failing((header) => header === `Bearer ${RIGHT.toUpperCase()}`),
    breaks: ['token.case'],
  },
  {
    name: 'accepts the scheme alone',
    reference: authorizing((header) => header.trim() === 'Bearer'),
    breaks: ['token.empty'],
  },
  {
    name: 'accepts an empty authorization',
    reference: authorizing((header) => header === ''),
    breaks: ['token.empty'],
  },
  {
    name: 'answers 500 to two schemes',
    reference: failing((header) => header.startsWith('Bearer Bearer')),
    breaks: ['token.form'],
  },
  {
    name: 'answers 500 to a scheme in lower case',
    reference: failing((header) => header.startsWith('bearer')),
    breaks: ['token.scheme-case'],
  },
];

/** Faults of bodies and credentials. */
export const ofRequests: readonly Omit<Fault, 'depth'>[] = [...ofBodies, ...ofTokens];
