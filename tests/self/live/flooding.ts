import type { Row } from './row';
import { answer, conforms, created } from './row';

/** Bytes of a body: a little less than is accepted, so that there is room for the contact around it. */
const FULL = 5 * 2 ** 20 - 4096;
const REFUSAL = 'wacr/firstname.required';
const MESSAGE = 'First name is required';
const CODE = '"code":"VALIDATION_ERROR"';

/** An array of one repeated value. */
function listOf(item: string): string {
  return `[${`${item},`.repeat(Math.floor(FULL / (item.length + 1)) - 1)}${item}]`;
}

function nested(depth: number, open: string, inside: string, close: string): string {
  return open.repeat(depth) + inside + close.repeat(depth);
}

/** Bodies are built on demand: together they would dominate the measurement. */
function creates(body: () => string): Row['behaviour'] {
  return (socket) => socket.write(created(body()));
}

function refuses(members: () => string): Row['behaviour'] {
  return (socket) => socket.write(answer('400 Bad Request', `{${CODE},${members()}}`));
}

/** The sent contact, one of its fields replaced by JSON. */
function returns(field: string, json: () => string): Row['behaviour'] {
  return (socket, { contact }) => {
    const { [field]: _, ...kept } = contact;
    socket.write(created(`{"${field}":${json()},${JSON.stringify(kept).slice(1)}`));
  };
}

/** The sent contact, with that many undocumented fields. */
export function addsFields(count: number): Row['behaviour'] {
  return (socket, { contact }) => {
    const more = Array.from({ length: count }, (_, index) => `"u${index}":1`);
    socket.write(created(`{${more.join(',')},${JSON.stringify(contact).slice(1)}`));
  };
}

/** Servers with long responses that take only a moment. */
export const TALKATIVE: readonly Row[] = [
  { does: 'has 5,000 unknown fields', behaviour: addsFields(5000), verdict: 'pass', reason: /^$/ },
  {
    does: 'sends a thousand unknown headers',
    behaviour: conforms(...Array.from({ length: 1000 }, (_, index) => `X-U${index}: 1`)),
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'gives two contacts the same id, nested a hundred thousand times',
    clause: 'contactship/id.distinct',
    behaviour: returns('id', () => nested(100_000, '[', '', ']')),
    verdict: 'fail',
    reason: /id: expected a value that no other contact has .* nested too deep/,
    requests: 2,
  },
];

/** Servers whose responses are as large as permitted. */
export const FLOODING: readonly Row[] = [
  {
    does: 'answers with a million lists',
    behaviour: creates(() => listOf('[]')),
    verdict: 'fail',
    reason: /expected the created contact, got \[\[\],\[\].+… \(\d{7} characters\)/,
  },
  {
    does: 'answers with a million objects, where the contact may be anywhere',
    clause: 'wacr/response.firstname',
    behaviour: creates(() => listOf('{}')),
    verdict: 'fail',
    reason: /expected the created contact, got nothing/,
  },
  {
    does: 'answers with 400,000 keys and no contact',
    behaviour: (socket) => {
      const members = Array.from({ length: 400_000 }, (_, index) => `"a${index}":1`);
      socket.write(created(`{${members.join(',')}}`));
    },
    verdict: 'fail',
    reason: /full_name: expected .+, got nothing/,
  },
  {
    does: 'answers with a million texts',
    behaviour: creates(() => listOf('"ab"')),
    verdict: 'fail',
    reason: /expected the created contact, got \["ab","ab".+… \(\d{7} characters\)/,
  },
  {
    does: 'answers with one text of 5 MiB',
    behaviour: creates(() => JSON.stringify('x'.repeat(FULL))),
    verdict: 'fail',
    reason: /expected the created contact, got "xxx.+… \(\d{7} characters\)/,
  },
  {
    does: 'nests half a million lists',
    behaviour: creates(() => nested(500_000, '[', '', ']')),
    verdict: 'fail',
    reason: /created contact, got a value that is nested too deep/,
  },
  {
    does: 'returns a million lists as data fields',
    clause: 'contactship/response.additional_data',
    behaviour: returns('additional_data', () => listOf('[]')),
    verdict: 'fail',
    reason: /additional_data\/0: expected object, got \[\]; .+; further differences: expected none, got \d+$/,
  },
  {
    does: 'returns two million numbers as data fields',
    clause: 'contactship/response.additional_data',
    behaviour: returns('additional_data', () => listOf('1')),
    verdict: 'fail',
    reason: /additional_data\/0: expected object, got 1; /,
  },
  {
    does: 'returns an invisible name of 5 MiB',
    behaviour: returns('full_name', () => JSON.stringify('\u007f'.repeat(FULL))),
    verdict: 'fail',
    reason: /full_name: expected "Contract .+", got "(?:\\u007f)+… \(\d{7} characters\)/,
  },
  {
    does: 'returns an e-mail address of a million parts',
    clause: 'contactship/response.email',
    behaviour: returns('email', () => JSON.stringify('a.'.repeat(FULL / 2))),
    verdict: 'fail',
    reason: /email: expected .+, got "a\.a\./,
  },
  {
    does: 'has a million texts in an error',
    clause: REFUSAL,
    behaviour: refuses(() => `"errors":${listOf('"ab"')}`),
    verdict: 'fail',
    reason: /expected 422, got 400; message: expected "First name is required", got \{.+; field: expected "firstname" /,
  },
  {
    does: 'has the right message in an error, among a million texts',
    clause: REFUSAL,
    behaviour: refuses(() => `"field":"lastname","errors":["${MESSAGE}",${listOf('"ab"').slice(1)}`),
    verdict: 'fail',
    reason: /expected 422, got 400; field: expected "firstname" named in the body, got /,
  },
  {
    does: 'has almost the right message two hundred thousand times',
    clause: REFUSAL,
    behaviour: refuses(() => `"firstname":${listOf('"First name is requited"')}`),
    verdict: 'fail',
    reason: /expected 422, got 400; message: expected "First name is required", got "First name is requited"$/,
  },
  {
    does: 'has the right message two hundred thousand times, of another field',
    clause: REFUSAL,
    behaviour: refuses(() => `"lastname":${listOf(`"${MESSAGE}"`)}`),
    verdict: 'fail',
    reason: /expected 422, got 400; field: expected "firstname" named in the body, got /,
  },
  {
    does: 'has the right message below names of names of names',
    clause: REFUSAL,
    behaviour: refuses(() => `"lastname":${nested(500_000, '{"name":', `"${MESSAGE}"`, '}')}`),
    verdict: 'fail',
    reason: /expected 422, got 400; field: expected "firstname" named in the body, got a value that is nested/,
  },
  {
    does: 'has the right message beside names of names of names',
    clause: REFUSAL,
    behaviour: refuses(() => `"e":${nested(100_000, `{"message":"${MESSAGE}","key":"x","a":`, '1', '}')}`),
    verdict: 'fail',
    reason: /expected 422, got 400; field: expected "firstname" named in the body, got a value that is nested/,
  },
  {
    does: 'refuses with a path of a million steps',
    clause: REFUSAL,
    behaviour: refuses(() => `"message":"${MESSAGE}","field":"${'a.'.repeat(FULL / 2)}"`),
    verdict: 'fail',
    reason: /expected 422, got 400; field: expected "firstname" named in the body, got /,
  },
  { does: 'has 100,000 unknown fields', behaviour: addsFields(100_000), verdict: 'pass', reason: /^$/ },
  { does: 'has 400,000 unknown fields', behaviour: addsFields(400_000), verdict: 'pass', reason: /^$/ },
  {
    does: 'has an unknown field with a name of 5 MiB',
    behaviour: (socket, { contact }) =>
      socket.write(created(`{"${'n'.repeat(FULL)}":1,${JSON.stringify(contact).slice(1)}`)),
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'has an unknown field with a million lists',
    behaviour: returns('more', () => listOf('[]')),
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'has an unknown field that nests half a million lists',
    behaviour: returns('more', () => nested(500_000, '[', '', ']')),
    verdict: 'pass',
    reason: /^$/,
  },
];
