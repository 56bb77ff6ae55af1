/** A way in which a server may echo what it was sent. */
export type Spelling = readonly [how: string, text: string];

/** Texts that hold a secret as a whole. */
export function spellingsOf(secret: string): readonly Spelling[] {
  const percent = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    ['as it is', secret],
    ['in upper case', secret.toUpperCase()],
    ['in lower case', secret.toLowerCase()],
    ['for a URL', percent],
    ['for a URL, in lower case', percent.toLowerCase()],
    ['for a URL, twice', encodeURIComponent(percent)],
    ['for a URL, three times', encodeURIComponent(encodeURIComponent(percent))],
    ['for a URL, each character', eachByte(secret, (hex) => `%${hex}`)],
    ['in a URL', `https://example.com/a?key=${percent}#b`],
    ['in a form', new URLSearchParams({ secret }).toString()],
    ['in JSON', json],
    ['in JSON in JSON', JSON.stringify(json)],
    ['in JSON with escaped slashes', json.replaceAll('/', '\\/')],
    ['in JSON of ASCII', eachUnit(json, (hex, unit) => (/[ -~]/.test(unit) ? unit : `\\u${hex}`))],
    ['in JSON, each character', eachUnit(secret, (hex) => `\\u${hex}`)],
    ['in HTML', `<b>${secret.replace(/["&'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</b>`],
    ['in HTML, each sign by its name', secret.replace(/[^a-z\d]/gi, (sign) => `&${ENTITIES[sign] ?? 'nbsp'};`)],
    ['in HTML, each character', eachUnit(secret, (hex) => `&#${Number.parseInt(hex, 16)};`)],
    ['in HTML, each character in hexadecimal', eachUnit(secret, (hex) => `&#x${hex};`)],
    ['in HTML without semicolons', eachUnit(secret, (hex) => `&#${Number.parseInt(hex, 16)}`)],
    ['in hexadecimal', eachByte(secret, (hex) => hex)],
    ['in hexadecimal, in upper case', eachByte(secret, (hex) => hex).toUpperCase()],
    ['in hexadecimal with colons', eachByte(secret, (hex) => `${hex}:`)],
    ['in base64', base64(secret)],
    ['in base64 without padding', base64(secret).replace(/=+$/, '')],
    ['in base64 after a word', base64(`Bearer ${secret}`)],
    ['in base64 after a name', base64(`user:${secret}`)],
    ['in base64, in JSON', base64(JSON.stringify({ key: secret }))],
    ['in base64, for a URL', encodeURIComponent(base64(secret))],
    ['for a URL, in base64', base64(percent)],
    ['in base64 with escaped slashes', base64(secret).replaceAll('/', '\\/')],
    ['in base64 in lines', base64(secret).replace(/.{16}/g, '$&\\r\\n')],
    ['in base64 for URLs', Buffer.from(secret).toString('base64url')],
    ['in base64 in base64', base64(base64(secret))],
    ['in base64 in base64 after a word', base64(`Basic ${base64(`user:${secret}`)}`)],
    ['in UTF-16, in base64', Buffer.from(secret, 'utf16le').toString('base64')],
    ['in UTF-16, read as bytes', Buffer.from(secret, 'utf16le').toString('latin1')],
    ['in big-endian UTF-16', Buffer.from(secret, 'utf16le').swap16().toString('latin1')],
    ['with NUL between', [...secret].join('\0')],
    ['with NUL between, in JSON', [...secret].join('\\u0000')],
    ['with spaces between', [...secret].join(' ')],
  ];
}

/** Parts of a long secret that would be enough to guess the rest; none of a short one. */
export function partsOf(secret: string): readonly string[] {
  if (secret.length < 16) return [];
  const middle = Math.floor(secret.length / 2);
  const short = [secret.slice(0, 12), secret.slice(-12), secret.slice(middle - 6, middle + 6)];
  return [...short, secret.slice(0, 20), secret.slice(1), secret.slice(0, -1)];
}

/** A phone number as people write it. */
export function phonesOf(digits: string): readonly string[] {
  const [, country = '', area = '', line = ''] = /^(\d+)(\d{3})(\d{7})$/.exec(digits) ?? [];
  return [
    `+${country} ${area} ${line}`,
    `+${country} (${area}) ${line}`,
    `${country}-${area}-${line}`,
    `${country}.${area}.${line}`,
    `${country}/${area}/${line}`,
  ];
}

const ENTITIES: { readonly [sign: string]: string } = {
  ...{
    '"': 'quot',
    '&': 'amp',
    '+': 'plus',
    '/': 'sol',
    '=': 'equals',
    '<': 'lt',
    '>': 'gt',
    '\\': 'bsol',
    é: 'eacute',
  },
};

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function eachByte(text: string, spell: (hex: string) => string): string {
  return [...Buffer.from(text)].map((byte) => spell(byte.toString(16).padStart(2, '0'))).join('');
}

function eachUnit(text: string, spell: (hex: string, unit: string) => string): string {
  return text.replace(/[\s\S]/g, (unit) => spell(unit.charCodeAt(0).toString(16).padStart(4, '0'), unit));
}
