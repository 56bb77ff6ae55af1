import { spawnSync } from 'node:child_process';
import type { SentRequest } from '../model';
import { encodeForm } from '../request/multipart';
import { curl } from './curl';

const SECRETS = ['EXAMPLE_API_KEY', 'EXAMPLE_API_KEY_ID'];
const VALUES = { EXAMPLE_API_KEY: 'k$(id)"\'\\`x`', EXAMPLE_API_KEY_ID: 'id of it' };

function requestOf(changes: Partial<SentRequest> = {}): SentRequest {
  return { method: 'POST', url: 'https://api.example.com/contacts', headers: {}, text: '', ...changes };
}

/** The arguments that a shell hands to curl, line by line. */
function argumentsOf(lines: readonly string[], env: { readonly [name: string]: string } = {}, shell = 'sh') {
  const script = ["curl() { printf '%s\\0' \"$@\" ''; }", ...lines].join('\n');
  const { stdout, stderr, status } = spawnSync(shell, ['-c', script], {
    env: { PATH: process.env.PATH ?? '', ...env, NODE_ENV: 'test' },
    encoding: 'utf8',
    // Bash takes a socket for a remote login and reads its startup files.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout
    .split('\0\0')
    .slice(0, -1)
    .map((line) => line.split('\0'));
}

const HARD = [
  '{"name":"A"}',
  `it's`,
  `'''`,
  `'; echo broken; '`,
  'a "quoted" word',
  `$HOME $\{HOME} $(id) $1 $$`,
  '`id`',
  'back\\slash \\n \\\\ \\" \\\' ends with one \\',
  '!! !event',
  '* ? [a-z] ~ # & | ; < > ( ) { }',
  '-X @file %s',
  'Peña ☎ 😀',
  `'"$\`\\`,
];

test('any body reaches curl unchanged', () => {
  const lines = HARD.map((text) => curl(requestOf({ text }), SECRETS));
  const want = HARD.map((text) => ['-X', 'POST', 'https://api.example.com/contacts', '--data-raw', text]);
  expect(argumentsOf(lines)).toEqual(want);
});

test('text beside a secret reaches curl unchanged', () => {
  const lines = HARD.map((text) => curl(requestOf({ text: `${text} EXAMPLE_API_KEY ${text}` }), SECRETS));
  const want = HARD.map((text) => `${text} ${VALUES.EXAMPLE_API_KEY} ${text}`);
  expect(argumentsOf(lines, VALUES).map((line) => line.at(-1))).toEqual(want);
});

/** Characters that only some shells can be given without sending them to the terminal. */
const OBEYED = [
  ...['two\nlines\n', '\n', 'carriage\r\nreturn', 'a \\\nb', '\ttab', '\u001b[31mred\u001b[0m', '\u001b]0;title\u0007'],
  ...['1\u00012', '\u007f', '\u009b31m', 'a\u200bb\u202ec\u2028d\ufeff', '\u{e0041}\u{1f3f4}'],
];

test('characters that a terminal would interpret are escaped, and reach curl unchanged', () => {
  const texts = [...OBEYED, ...OBEYED.map((text) => `EXAMPLE_API_KEY ${text} '$1'`)];
  const lines = texts.map((text) => curl(requestOf({ text }), SECRETS));
  expect(lines.join('').replaceAll(' \\\n  ', '')).toMatch(/^[ -~\u{1f3f4}]+$/u);
  const want = texts.map((text) => text.replace('EXAMPLE_API_KEY', VALUES.EXAMPLE_API_KEY));
  expect(argumentsOf(lines, VALUES, 'bash').map((line) => line.at(-1))).toEqual(want);
});

test('a line break does not start a line of output', () => {
  expect(curl(requestOf({ text: 'a\n::error::b' }), [])).toContain(`--data-raw 'a'$'\\n''::error::b'`);
});

test('method, address, headers and body are given in this order', () => {
  const request = requestOf({
    url: "https://api.example.com/contacts?tag=a&b='c'",
    headers: { authorization: 'Bearer x', 'x-note': `it's "so"` },
    text: '[]',
  });
  expect(argumentsOf([curl(request, [])])).toEqual([
    [
      ...['-X', 'POST', "https://api.example.com/contacts?tag=a&b='c'"],
      ...['-H', 'authorization: Bearer x', '-H', `x-note: it's "so"`, '--data-raw', '[]'],
    ],
  ]);
});

test('an empty body is not sent, an empty header is', () => {
  const line = curl(requestOf({ headers: { 'x-empty': '' } }), []);
  expect(line).toBe("curl -X POST 'https://api.example.com/contacts' \\\n  -H 'x-empty;'");
});

test('a form is given by its fields, and curl makes the boundary', () => {
  const form = encodeForm({ name: "Zoë's", avatar: 'file:gif' }, 'b');
  const line = curl(requestOf({ headers: { 'content-type': form.type, a: '1' }, text: form.text, form }), []);
  expect(argumentsOf([line])).toEqual([
    [
      ...['-X', 'POST', 'https://api.example.com/contacts', '-H', 'a: 1'],
      ...['-F', "name=Zoë's", '-F', 'avatar=@avatar.gif;type=image/gif'],
    ],
  ]);
});

test('each part is on a separate line', () => {
  const line = curl(requestOf({ headers: { a: '1' }, text: '{}' }), []);
  expect(line.split('\n')).toEqual([
    "curl -X POST 'https://api.example.com/contacts' \\",
    "  -H 'a: 1' \\",
    "  --data-raw '{}'",
  ]);
});

describe('secrets', () => {
  const [KEY, KEY_ID] = SECRETS.map((name) => `$\{${name}}`);

  test.each([
    { text: 'Bearer EXAMPLE_API_KEY', want: `"Bearer ${KEY}"` },
    { text: 'EXAMPLE_API_KEY_ID:EXAMPLE_API_KEY', want: `"${KEY_ID}:${KEY}"` },
    { text: '{"a":"EXAMPLE_API_KEY"}', want: `"{\\"a\\":\\"${KEY}\\"}"` },
    { text: 'sk_EXAMPLE_API_KEY', want: `"sk_${KEY}"` },
    { text: 'EXAMPLE_KEY', want: "'EXAMPLE_KEY'" },
  ])('$text becomes $want', ({ text, want }) => {
    expect(curl(requestOf({ text }), SECRETS)).toContain(`--data-raw ${want}`);
  });

  test('are filled in by the shell, in the address, in headers and in the body', () => {
    const request = requestOf({
      url: 'https://api.example.com/contacts?key=EXAMPLE_API_KEY',
      headers: { authorization: 'Bearer EXAMPLE_API_KEY', 'x-id': 'EXAMPLE_API_KEY_ID' },
      text: 'EXAMPLE_API_KEY',
    });
    expect(argumentsOf([curl(request, SECRETS)], VALUES)).toEqual([
      [
        ...['-X', 'POST', `https://api.example.com/contacts?key=${VALUES.EXAMPLE_API_KEY}`],
        ...['-H', `authorization: Bearer ${VALUES.EXAMPLE_API_KEY}`, '-H', 'x-id: id of it'],
        ...['--data-raw', VALUES.EXAMPLE_API_KEY],
      ],
    ]);
  });
});
