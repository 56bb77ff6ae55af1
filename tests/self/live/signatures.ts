import { createHmac } from 'node:crypto';
import type { Behaviour, Received } from './hostile-server';
import { answer } from './row';

/** Awalchat's signature header. */
const HEADER = /^x-awal-signature-256: *(?:sha256=)?([\da-f]{64})/im;

/** The signature that a request carries; undefined if there is none, or one of zeros, which is not a secret. */
export function signatureIn(head: string): string | undefined {
  const [, digits] = HEADER.exec(head) ?? [];
  return digits === undefined || /^0+$/.test(digits) ? undefined : digits;
}

/**
 * Accepts one creation, so that the run goes on, and rejects every other one. Each response repeats the signatures that the
 * request should have had and those of all earlier requests.
 *
 * @param base what precedes the operation in the path, which may be signed
 * @param repeated collects every signature in a response, in hexadecimal
 */
export function repeatsSignatures(secret: string, base: string, repeated: Set<string>): Behaviour {
  let isFirst = true;
  return (socket, request) => {
    if (request.head.startsWith('GET')) {
      socket.write(answer('200 OK', '[]'));
      return;
    }
    const right = rightSignatures(secret, base, request);
    const sent = signatureIn(request.head);
    const earlier = [...repeated].reverse();
    for (const digits of [...right, ...(sent === undefined ? [] : [sent])]) repeated.add(digits);
    const bytes = earlier.map((digits) => Buffer.from(digits, 'hex').toString('base64'));
    // Only the beginning of a response is shown.
    const texts = request.count % 2 === 0 ? [...earlier, ...bytes] : [...bytes, ...earlier];
    const body = JSON.stringify({ message: `expected ${right[request.count % right.length]}`, texts, right });
    const status = isFirst ? '201 Created' : '422 Unprocessable Entity';
    isFirst = false;
    socket.write(answer(status, body, `X-Expected: ${right.join(' ')}`));
  };
}

function rightSignatures(secret: string, base: string, { head, body }: Received): readonly string[] {
  const [method = '', target = ''] = head.split(' ', 2);
  const [path = '', query = ''] = target.split(/(?=\?)/);
  const [, timestamp = ''] = /^x-timestamp: *(\S*)/im.exec(head) ?? [];
  const paths = [path, path.slice(base.length)];
  return paths.flatMap((signed) =>
    [body, ''].map((content) =>
      createHmac('sha256', secret)
        .update(method + signed + query + timestamp)
        .update(content)
        .digest('hex'),
    ),
  );
}
