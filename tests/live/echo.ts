import type { Behaviour } from './hostile-server';
import { answer } from './row';

const STATUSES = ['201', '400', '401', '422', '500'] as const;

/** Forms in which something that was sent may come back. */
export function formsOf(secret: string): readonly string[] {
  const percent = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    ...[
      secret,
      percent,
      percent.toLowerCase(),
      encodeURIComponent(percent),
      new URLSearchParams({ secret }).toString(),
    ],
    ...[json, JSON.stringify(json), json.replaceAll('/', '\\/'), ascii(json)],
    ...[base64(secret), base64(`Bearer ${secret}`), base64(`{"key":"${secret}"}`), encodeURIComponent(base64(secret))],
    ...[`https://example.com/a?key=${percent}#b`, `<b>${html(secret)}</b>`, Buffer.from(secret).toString('base64url')],
  ];
}

/** Answers with the secrets in every place that an answer has, and never as documented. */
export function echoes(secretsOf: (head: string) => readonly string[]): Behaviour {
  return (socket, { head, contact, count }) => {
    // Whoever asks whether the credentials are right is let in.
    if (head.startsWith('GET')) {
      socket.write(answer('200 OK', '[]'));
      return;
    }
    const secrets = secretsOf(head);
    const all = secrets.flatMap(formsOf);
    // Only the beginning of a long answer is told; each of them is to stand there once.
    const forms = [...all.slice(count % all.length), ...all.slice(0, count % all.length)];
    const told = Object.fromEntries(
      forms.flatMap((form, index) => [
        [`field_${index}`, form],
        [form, index],
      ]),
    );
    const body = { message: forms, ...told, ...contact, full_name: forms, name: forms, id: secrets[0] };
    const status = STATUSES[count % STATUSES.length];
    // Every so often as text, so that it is told what came.
    const text = count % 3 === 0 ? forms.join('\n') : JSON.stringify({ ...body, data: body });
    socket.write(answer(`${status} ${secrets.join(' ')}`, text, ...headersOf(secrets)));
  };
}

function headersOf(secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret, index) => {
    const percent = encodeURIComponent(secret);
    return [
      `X-Raw-${index}: ${secret}`,
      `X-${percent}: 1`,
      `X-Encoded-${index}: ${formsOf(secret).filter(isVisibleAscii).join(', ')}`,
      `Set-Cookie: token=${percent}; Path=/`,
      `Location: https://example.com/contacts?key=${percent}`,
      `Content-Type: application/json; key="${base64(secret)}"`,
    ];
  });
}

function isVisibleAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** As most languages write JSON when nobody asks for anything else. */
function ascii(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function html(text: string): string {
  return text.replace(/["&'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('é', '&eacute;');
}
