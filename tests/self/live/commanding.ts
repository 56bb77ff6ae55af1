import type { Behaviour } from './hostile-server';
import type { Row } from './row';
import { answer, created } from './row';

/** What a terminal or a CI system interprets, and what disguises or hides text. */
const COMMANDS = [
  ...['::error::obeyed', '::stop-commands::obeyed', '::add-mask::e', '##[error]obeyed', '##vso[task.complete]obeyed'],
  ...['\u001b[31mobeyed', '\u001b]0;obeyed\u0007', '\u001b]8;;https://example.com\u001b\\obeyed', '\u009b8mobeyed'],
  ...[
    'a\u0008\u0008b',
    'a\u007fb',
    'a\u0000b',
    'a\u202eb\u2066c\u061cd',
    'a\u200bb\u2060c\ufeffd\u00ade',
    'a\ufdd0\uffffb',
  ],
  ...['a\r::error::obeyed', 'a\u2028::error::obeyed', 'a\u0085::error::obeyed', '\u{e0041}\u{e0042}'],
];
const ALL = COMMANDS.join('\n');
/** A lone surrogate, which JSON can represent and UTF-8 cannot. */
const HALF = '\\ud83d';
/** What a header can carry: one byte per character, and no C0 controls (RFC 9110, 5.5). */
const HEADER = '::error::obeyed ##[error] \u009b31m \u0085 \u00ad';

/** Servers that send what others might interpret. */
export const COMMANDING: readonly Row[] = [
  {
    does: 'commands in lines of a page',
    behaviour: (socket) => socket.write(created(ALL, 'Content-Type: text/html')),
    verdict: 'fail',
    reason: /^body: expected JSON, got ::error::obeyed\\n.+\\u001b\[31mobeyed\\n/,
  },
  {
    does: 'commands in a text of JSON',
    behaviour: (socket, { contact }) =>
      socket.write(created(JSON.stringify({ ...contact, full_name: `\u202e${ALL}` }).replaceAll('obeyed', HALF))),
    verdict: 'fail',
    reason: /^\$created#\/full_name: expected .+, got "\\u202e::error::\\ud83d\\n/,
  },
  {
    does: 'commands in keys of JSON',
    behaviour: (socket, { contact }) => socket.write(created(JSON.stringify({ ...contact, ...keys(COMMANDS) }))),
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'commands in a header',
    clause: 'contactship/created.json',
    behaviour: (socket, { contact }) =>
      socket.write(inLatin1(created(JSON.stringify(contact), `Content-Type: ${HEADER}`, `X-Note: ${HEADER}`))),
    verdict: 'warn',
    reason:
      /^content-type: expected application\/json, got "::error::obeyed #\\u0023\[error\] \\u009b31m \\u0085 \\u00ad"$/,
  },
  {
    does: 'commands in its status line',
    behaviour: (socket) => socket.write(inLatin1(answer(`400 ${HEADER}`, '{}'))),
    verdict: 'fail',
    reason: /^status: expected 2XX, got 400 \{\}$/,
    // The second one checks whether the number of the refused contact is in use.
    requests: 2,
  },
  {
    does: 'commands in the id of the contact',
    clause: 'contactship/response.id',
    behaviour: (socket, { contact }) => socket.write(created(JSON.stringify({ ...contact, id: ALL }))),
    verdict: 'fail',
    reason: /^\$created#\/id: expected .+, got "::error::obeyed\\n/,
  },
  {
    does: 'commands in almost the right message',
    clause: 'wacr/firstname.required',
    behaviour: (socket) =>
      socket.write(answer('422 Refused', '{"code":"VALIDATION_ERROR","firstname":"First name is\u202e required"}')),
    verdict: 'fail',
    reason: /^message: expected "First name is required", got "First name is\\u202e required"$/,
  },
];

/** Sends all of it in every place of a response, in one form after the other, and rejects deletes. */
export const commands: Behaviour = (socket, { head, contact, count }) => {
  // The preflight succeeds.
  if (head.startsWith('GET')) {
    socket.write(answer('200 OK', '[]'));
    return;
  }
  const status = ['201', '400', '401', '500', '201'][count % 5];
  const said = { ...keys(COMMANDS), message: COMMANDS, id: `${count} ${ALL}`, name: ALL, full_name: ALL };
  const body = count % 3 === 0 ? ALL : JSON.stringify({ ...contact, ...said, data: said });
  socket.write(inLatin1(answer(`${status} ${HEADER}`, body, `X-Note: ${HEADER}`, `X-Request-Id: ${HEADER}`)));
};

function keys(names: readonly string[]): { readonly [name: string]: number } {
  return Object.fromEntries(names.map((name) => [name, 1]));
}

/** The bytes of a response whose headers are Latin-1 and whose body is UTF-8. */
function inLatin1(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n\r\n');
  return Buffer.concat([Buffer.from(bytes.subarray(0, end).toString(), 'latin1'), bytes.subarray(end)]);
}
