import type { Spelling } from '../../harness/testing/spellings';
import { partsOf, phonesOf, spellingsOf } from '../../harness/testing/spellings';
import type { Behaviour } from './hostile-server';
import { answer } from './row';

const STATUSES = ['201', '400', '401', '422', '500'] as const;

/** Forms in which something sent may be echoed, in whole or in part. */
export function formsOf(secret: string): readonly string[] {
  // Hexadecimal digits are not encoded again.
  const isSignature = /^[\da-f]{64}$/.test(secret);
  const isLikely = ([how]: Spelling) => !isSignature || !/hexadecimal|UTF-16|base64 in base64/.test(how);
  const spellings = spellingsOf(secret).filter(isLikely);
  const bytes = isSignature ? [Buffer.from(secret, 'hex').toString('base64')] : [];
  const phones = /^\d{11,}$/.test(secret) ? phonesOf(secret) : [];
  return [...spellings.map(([, text]) => text), ...partsOf(secret), ...bytes, ...phones];
}

/** Echoes the secrets in every place of a response, which is never as documented. */
export function echoes(secretsOf: (head: string) => readonly string[]): Behaviour {
  return (socket, { head, contact, count }) => {
    // The preflight succeeds.
    if (head.startsWith('GET')) {
      socket.write(answer('200 OK', '[]'));
      return;
    }
    const secrets = secretsOf(head);
    // Only the beginning of a long response is shown; each form must be there once.
    const forms = turned(secrets.flatMap(formsOf), count);
    const fields = Object.fromEntries(
      forms.flatMap((form, index) => [
        [`field_${index}`, form],
        [form, index],
      ]),
    );
    const body = { message: forms, ...fields, ...contact, full_name: forms, name: forms, id: secrets[0] };
    const status = STATUSES[count % STATUSES.length];
    // Every third response is plain text, so that it is shown.
    const text = count % 3 === 0 ? forms.join('\n') : JSON.stringify({ ...body, data: body });
    socket.write(answer(`${status} ${secrets.join(' ')}`, text, ...headersOf(secrets, count)));
  };
}

/** How many forms of a response are shown. */
const SHOWN = 3;

function turned(forms: readonly string[], count: number): readonly string[] {
  const first = (SHOWN * count) % forms.length;
  return [...forms.slice(first), ...forms.slice(0, first)];
}

function headersOf(secrets: readonly string[], count: number): readonly string[] {
  return secrets.flatMap((secret, index) => {
    const percent = encodeURIComponent(secret);
    // The client would reject longer headers.
    const encoded = turned(formsOf(secret).filter(isVisibleAscii), count).slice(0, 2 * SHOWN);
    return [
      `X-Raw-${index}: ${secret}`,
      `X-${percent}: 1`,
      `X-Encoded-${index}: ${encoded.join(', ')}`,
      `Set-Cookie: token=${percent}; Path=/`,
      `Location: https://example.com/contacts?key=${percent}`,
      `Content-Type: application/json; key="${Buffer.from(secret).toString('base64')}"`,
    ];
  });
}

function isVisibleAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
