import { periskope as reference } from '../../sandbox/periskope';
import { creatingFrom, objectIn, reading, refusingFirst, textOf } from '../variants/periskope-tools';
import type { Fault } from './fault';

const { fault } = reference;

/** Faults with bodies that are broken or unusual. */
export const bodyFaults: readonly Fault[] = [
  {
    name: 'answers null with 200',
    reference: refusingFirst((request) => (textOf(request) === 'null' ? { status: 200, body: {} } : undefined)),
    breaks: ['body.types'],
  },
  {
    name: 'crashes on a number',
    reference: refusingFirst((request) => (/^\d+$/.test(textOf(request)) ? fault : undefined)),
    breaks: ['body.types'],
  },
  {
    name: 'crashes on a body without its end',
    reference: refusingFirst((request) => (/^\{.*[^}]$/.test(textOf(request)) ? fault : undefined)),
    breaks: ['body.broken'],
  },
  {
    name: 'completes a body without its end',
    reference: reading((text) => (text.endsWith('"') ? objectIn(`${text}}`) : undefined)),
    breaks: ['body.broken'],
  },
  {
    name: 'completes a text without its end',
    reference: reading((text) => (/\d\}$/.test(text) ? objectIn(text.replace(/\}$/, '"}')) : undefined)),
    breaks: ['body.broken'],
  },
  {
    name: 'ignores what follows the object',
    reference: reading((text) => (/\} \{/.test(text) ? objectIn(text.slice(0, text.indexOf('}') + 1)) : undefined)),
    breaks: ['body.broken'],
  },
  {
    name: 'crashes on a comma after the last member',
    reference: refusingFirst((request) => (textOf(request).endsWith(',}') ? fault : undefined)),
    breaks: ['body.lenient'],
  },
  {
    name: 'crashes on single quotes',
    reference: refusingFirst((request) => (textOf(request).startsWith("{'") ? fault : undefined)),
    breaks: ['body.lenient'],
  },
  {
    name: 'crashes on a byte order mark',
    reference: refusingFirst(({ bytes }) => (bytes[0] === 0xef && bytes[1] === 0xbb ? fault : undefined)),
    breaks: ['body.lenient'],
  },
  {
    name: 'crashes on doubled keys',
    reference: refusingFirst((request) => (hasTwice(textOf(request), '"contact_name"') ? fault : undefined)),
    breaks: ['body.lenient'],
  },
  {
    name: 'joins the values of doubled keys',
    reference: reading((text) => {
      const names = [...text.matchAll(/"contact_name": "([^"]*)"/g)].map(([, name]) => name);
      return names.length > 1 ? { ...objectIn(text), contact_name: names.join(', ') } : undefined;
    }),
    breaks: ['body.lenient'],
  },
  {
    name: 'does not decode escapes of JSON',
    reference: reading((text) => objectIn(text.replace(/\\u00e9/g, '\\\\u00e9'))),
    breaks: ['body.spelling'],
  },
  {
    name: 'rejects a body that does not begin with a brace',
    reference: refusingFirst((request) =>
      /^\s+\{/.test(textOf(request)) ? { status: 400, body: { message: 'no JSON' } } : undefined,
    ),
    breaks: ['body.spelling'],
  },
  {
    name: 'copies the members of __proto__',
    reference: creatingFrom((body) => {
      const parent = Object.getOwnPropertyDescriptor(body, '__proto__')?.value;
      return { ...(parent instanceof Object ? parent : {}), ...body };
    }),
    breaks: ['body.prototype'],
  },
  {
    name: 'rejects a content type with a charset',
    reference: refusingFirst(({ method, header }) =>
      method === 'POST' && header('content-type')?.includes('charset') ? { status: 415, body: {} } : undefined,
    ),
    breaks: ['body.charset'],
  },
  {
    name: 'rejects a content type in capitals',
    reference: refusingFirst(({ header }) =>
      header('content-type')?.includes('JSON') ? { status: 415, body: {} } : undefined,
    ),
    breaks: ['body.charset'],
  },
  {
    name: 'crashes on an unknown charset',
    reference: refusingFirst(({ header }) => (header('content-type')?.includes('unknown') ? fault : undefined)),
    breaks: ['body.media-type'],
  },
  {
    name: 'takes text/plain for an empty name',
    reference: reading((text, { header }) =>
      header('content-type') === 'text/plain' ? { ...objectIn(text), contact_name: '' } : undefined,
    ),
    breaks: ['body.media-type'],
  },
];

function hasTwice(text: string, part: string): boolean {
  return text.split(part).length > 2;
}
