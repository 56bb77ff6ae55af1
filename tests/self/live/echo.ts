import type { Spelling } from '../../harness/testing/spellings';
import { partsOf, phonesOf, spellingsOf } from '../../harness/testing/spellings';
import type { Behaviour } from './hostile-server';
import { answer } from './row';

const STATUSES = ['201', '400', '401', '422', '500'] as const;

/** Forms in which something that was sent may come back, in whole or in part. */
export function formsOf(secret: string): readonly string[] {
  // Nobody encodes again what is in hexadecimal digits already.
  const isSignature = /^[\da-f]{64}$/.test(secret);
  const isLikely = ([how]: Spelling) => !isSignature || !/hexadecimal|UTF-16|base64 in base64/.test(how);
  const spellings = spellingsOf(secret).filter(isLikely);
  const bytes = isSignature ? [Buffer.from(secret, 'hex').toString('base64')] : [];
  const phones = /^\d{11,}$/.test(secret) ? phonesOf(secret) : [];
  return [...spellings.map(([, text]) => text), ...partsOf(secret), ...bytes, ...phones];
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
    // Only the beginning of a long answer is shown; each form is to be there once.
    const forms = turned(secrets.flatMap(formsOf), count);
    const fields = Object.fromEntries(
      forms.flatMap((form, index) => [
        [`field_${index}`, form],
        [form, index],
      ]),
    );
    const body = { message: forms, ...fields, ...contact, full_name: forms, name: forms, id: secrets[0] };
    const status = STATUSES[count % STATUSES.length];
    // Every so often as text, so that what came is shown.
    const text = count % 3 === 0 ? forms.join('\n') : JSON.stringify({ ...body, data: body });
    socket.write(answer(`${status} ${secrets.join(' ')}`, text, ...headersOf(secrets, count)));
  };
}

/** How many forms are shown of an answer. */
const SHOWN = 3;

function turned(forms: readonly string[], count: number): readonly string[] {
  const first = (SHOWN * count) % forms.length;
  return [...forms.slice(first), ...forms.slice(0, first)];
}

function headersOf(secrets: readonly string[], count: number): readonly string[] {
  return secrets.flatMap((secret, index) => {
    const percent = encodeURIComponent(secret);
    // More would be refused by the client for their length.
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
