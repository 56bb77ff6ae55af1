/** How a slash and a colon may be written: literally, JSON-escaped or percent-encoded, possibly several times over. */
const SLASH = '(?:\\\\{0,8}(?:/|u002f)|%(?:25){0,8}2f)';
const COLON = '(?::|%(?:25){0,8}3a)';
const LETTER = '[\\p{L}\\p{N}_-]';
/** Where a name may begin: after what is not part of a name, or after an escape whose last letter looks like one. */
const BEGINS = `(?:(?<!${LETTER}|\\.)|(?<=%(?:25){0,8}[\\da-f]{2}|\\\\(?:[bfnrt]|u[\\da-f]{4})))`;
const ENDS = `(?!${LETTER}|\\.${LETTER})`;

/**
 * Replaces a server with its stand-in for recordings wherever a text names it: by the scheme and path of its base URL,
 * by its port, or by its host alone. A longer name that contains the host is another host and is kept. So is a host of
 * one word, such as `localhost`, unless slashes or a port show that a host is meant.
 *
 * @param baseUrl of the server
 * @param standIn an origin without a port
 */
export function hostReplacer(baseUrl: string, standIn: string): (text: string) => string {
  const { protocol, hostname, port, pathname } = new URL(baseUrl);
  const stand = new URL(standIn);
  const name = `${BEGINS}${anyForm(hostname.replace(/\.$/, ''))}${ENDS}`;
  const atPort = `${COLON}${port || (protocol === 'https:' ? 443 : 80)}(?!\\d)`;
  const steps = pathname.split('/').filter((step) => step !== '');
  const path = steps.length > 0 ? `(?:${steps.map((step) => SLASH + literal(step)).join('')}(?!${LETTER}|[.~]))?` : '';
  const forms: readonly (readonly [pattern: string, standIn: string])[] = [
    [`https?(${COLON}${SLASH}{2})${name}(?:${atPort})?${path}`, `${stand.protocol.slice(0, -1)}$1${stand.host}`],
    [`(${SLASH}{2})${name}(?:${atPort})?${path}`, `$1${stand.host}`],
    [`${name}${atPort}${path}`, stand.host],
    ...(/[.:]/.test(hostname) ? [[`${name}${path}`, stand.host] as const] : []),
  ];
  const replacements = forms.map(([pattern, by]) => [new RegExp(pattern, 'giu'), by] as const);
  return (text) => replacements.reduce((replaced, [pattern, by]) => replaced.replace(pattern, by), text);
}

/** The characters of a host, of which those of an IPv6 address may be encoded. */
function anyForm(host: string): string {
  const encoded: { readonly [character: string]: string } = {
    ':': COLON,
    '[': '(?:\\[|%(?:25){0,8}5b)',
    ']': '(?:\\]|%(?:25){0,8}5d)',
  };
  return [...host].map((character) => encoded[character] ?? literal(character)).join('');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
