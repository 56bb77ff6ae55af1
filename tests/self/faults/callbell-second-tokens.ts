import { callbell as reference } from '../../sandbox/callbell';
import { reading } from '../guards';
import type { Fault } from './fault';

const TOKEN = String(reference.settings.CALLBELL_API_TOKEN);
const RIGHT = `Bearer ${TOKEN}`;

/** A server that takes some tokens for the valid one. */
const trusting = (is: (token: string) => boolean) =>
  reading(reference, (text) => (text.startsWith('Bearer ') && is(text.slice(7)) ? RIGHT : text));

/** A server that fails at some headers. */
const crashing = (is: (header: string) => boolean): typeof reference => ({
  ...reference,
  guard: (request, store) =>
    is(request.header('authorization') ?? '') ? reference.fault : reference.guard(request, store),
});

/** Faults that only credentials show that are nearly right. */
export const tokens: readonly Fault[] = (
  [
    {
      name: 'compares the first half of the token',
      reference: trusting((token) => token.startsWith(TOKEN.slice(0, TOKEN.length / 2))),
      breaks: ['token.valid', 'token.altered'],
    },
    {
      name: 'crashes on a token in another case',
      reference: crashing((header) => header !== RIGHT && header.toLowerCase() === RIGHT.toLowerCase()),
      breaks: ['token.spelling'],
    },
    {
      name: 'takes the beginning of the token',
      reference: trusting((token) => token !== '' && TOKEN.startsWith(token)),
      breaks: ['token.altered'],
    },
    {
      name: 'ignores the last character of the token',
      reference: trusting((token) => token.length === TOKEN.length && token.startsWith(TOKEN.slice(0, -1))),
      breaks: ['token.altered'],
    },
    {
      name: 'ignores the first character of the token',
      reference: trusting((token) => token.length === TOKEN.length && token.endsWith(TOKEN.slice(1))),
      breaks: ['token.altered'],
    },
    {
      name: 'compares the length of the token',
      reference: trusting((token) => token.length === TOKEN.length),
      breaks: ['token.altered'],
    },
    {
      name: 'looks for the token anywhere in the header',
      reference: reading(reference, (text) => (text.includes(TOKEN) ? RIGHT : text)),
      breaks: ['token.valid', 'token.scheme', 'token.altered'],
    },
    {
      name: 'takes an empty token',
      reference: reading(reference, (text) => (text === 'Bearer' ? RIGHT : text)),
      breaks: ['token.empty'],
    },
    {
      name: 'takes an empty header',
      reference: reading(reference, (text) => (text === '' ? RIGHT : text)),
      breaks: ['token.empty'],
    },
    {
      name: 'takes the word null for a token',
      reference: trusting((token) => token === 'null'),
      breaks: ['token.empty'],
    },
    {
      name: 'crashes on two schemes',
      reference: crashing((header) => header.startsWith('Bearer Bearer')),
      breaks: ['token.spelling'],
    },
    {
      name: 'crashes on a scheme in lower case',
      reference: crashing((header) => header.startsWith('bearer')),
      breaks: ['token.spelling'],
    },
  ] satisfies readonly Fault[]
).map((fault) => ({ ...fault, depth: 'second' }));
