/** Replaces every secret in a text by its name. */
export type Redact = (text: string) => string;

/** A value, and what stands in its place. */
type Secret = readonly [value: string, name: string];

/**
 * @param secrets values by the names that stand for them
 * @returns a function that replaces each value, also where it is encoded, once or several times: for a URL, a form,
 *   JSON, HTML, or as a part of something in base64
 */
export function redactor(secrets: { readonly [name: string]: string }): Redact {
  return replacer(Object.entries(secrets).map(([name, value]) => [value, name]));
}

/** Replaces the signatures of requests as well, wherever an answer repeats them. */
export function hidingSignatures(
  redact: Redact,
  requests: readonly { readonly signature?: string | undefined }[],
): Redact {
  const hide = replacer(requests.map(({ signature = '' }) => [signature, 'SIGNATURE']));
  return (text) => redact(hide(text));
}

function replacer(secrets: readonly Secret[]): Redact {
  // In one pass, so that no name is taken for another secret; a secret that contains another one comes first.
  const known = secrets.filter(([value]) => value !== '').sort(([a], [b]) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const any = new RegExp(known.map(([value]) => `(${anyFormOf(value)})`).join('|'), 'gi');
  return (text) =>
    text.replace(any, (form, ...groups: unknown[]) => {
      return known[groups.findIndex((group) => group !== undefined)]?.[1] ?? form;
    });
}

function anyFormOf(value: string): string {
  return [[...value].map(anyFormOfCharacter).join(''), ...insideBase64(value)].join('|');
}

const ENTITIES: { readonly [character: string]: string } = {
  '"': 'quot',
  '&': 'amp',
  "'": 'apos',
  '<': 'lt',
  '>': 'gt',
};

/** Letters and digits are left alone by all encodings; anything else may be written in any of them. */
function anyFormOfCharacter(character: string): string {
  if (/[A-Za-z\d]/.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`);
  const units = character.split('').map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`);
  const named = ENTITIES[character] ?? (code > 0x7f ? '[a-z]+\\d*' : []);
  const entities = [`#0*${code}`, `#x0*${hex(code, 1)}`, named].flat();
  const forms = [
    ...[bytes.join(''), units.join(''), `&(?:amp;)*(?:${entities.join('|')});`],
    ...(character === ' ' ? ['\\+'] : []),
    // JSON escapes quotes and backslashes, and may escape slashes; JSON inside JSON does so again.
    ...(character === '\\' ? ['\\\\+'] : [`\\\\*${literal(character)}`]),
    // UTF-8 that was taken for Latin-1, and the other way round.
    ...(code > 0x7f ? [literal(Buffer.from(character).toString('latin1')), '\ufffd'] : []),
  ];
  return `(?:${forms.join('|')})`;
}

/** Shorter ones could be part of anything. */
const SHORTEST_IN_BASE64 = 6;

/** What a value becomes inside a longer text that is encoded as a whole, for each of the three ways it may be aligned. */
function insideBase64(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  if (bytes.length < SHORTEST_IN_BASE64) return [];
  const digit = '[A-Za-z\\d+/_-]';
  return [0, 1, 2].map((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The digits at both ends hold bits of the neighbours, too.
    const whole = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    const digits = whole.replace(/[+/]/g, (sign) => (sign === '+' ? '(?:[+-]|%(?:25)*2b)' : '(?:\\\\*/|_|%(?:25)*2f)'));
    return `${before > 0 ? `${digit}?` : ''}${digits}${(before + bytes.length) % 3 > 0 ? `${digit}?(?:=|%(?:25)*3d)*` : ''}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
