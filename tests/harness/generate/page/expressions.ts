import type { Contract, Signature } from '../../../../contracts/contract';
import { code, prose } from './markdown';

/** The meaning of each expression, by its first word. */
const EXPRESSIONS: { readonly [root: string]: (contract: Contract) => string } = {
  setting: () => '`{$setting.NAME}` is a setting of the target.',
  unique: () =>
    '`{$unique.name}` is a name that no other case sends, the same in all requests of the case; `{$unique.name.other}` is ' +
    'a second one, `{$unique.name:255}` one of 255 characters. In place of `name`: `phone` (a plus sign and digits), ' +
    '`digits` (the same without the sign), `national` (without the country code) or `email`.',
  text: () =>
    '`{$text:1000}` is a text of 1000 characters, `{$text.two-byte:1000}` and `{$text.four-byte:1000}` are ' +
    'of characters that take so many bytes in UTF-8.',
  run: () => '`{$run}` is the id of the run.',
  timestamp: () =>
    '`{$timestamp}` is the time of the request in Unix seconds, `{$timestamp:-86400}` that of one day earlier.',
  file: () =>
    '`{$file.jpg}` is a file of that kind, `{$file.jpg:5000000}` one of 5000000 bytes, `{$file.gif.jpg}` a GIF under the name and type of a JPG.',
  altered: () =>
    '`{$altered.cut.NAME}` is a secret setting without its last character; `first` and `last` change one character, `length` ' +
    'all of them, `half` those of the second half, `case` the case of letters, and `doubled` sends it twice.',
  signature: ({ signature }) =>
    signature ? signatureWords(signature) : '`{$signature}` is a signature of the request.',
};

/**
 * A line for each kind of expression that is used.
 *
 * @param used a value that contains the expressions
 */
export function expressionLines(contract: Contract, used: unknown): readonly string[] {
  const roots = new Set([...JSON.stringify(used).matchAll(/\{\$(\w+)/g)].map(([, root]) => root));
  return Object.entries(EXPRESSIONS).flatMap(([root, words]) => (roots.has(root) ? [`- ${words(contract)}`] : []));
}

function signatureWords({ algorithm, secret, over, timestamp, path, body, because }: Signature): string {
  return (
    `\`{$signature}\` is the HMAC (${algorithm}, in lower-case hexadecimal digits) of ${over.join(', ')}, one after the other, ` +
    `with the key ${code(secret)}. The timestamp is that of the header ${code(timestamp)}; ${code(path)} and ${code(body)} ` +
    `say which path and which body are signed, because ${prose(because)}. ` +
    '`{$signature.body}` is the signature of a request with another body, `{$signature.cut}` the right one without its last ' +
    'digit: a signature is altered like a secret setting.'
  );
}
