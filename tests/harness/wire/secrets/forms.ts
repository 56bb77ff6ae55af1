import { fold } from './fold';
import { patternOf } from './literal';
import { type Form, SHORTEST_DIVIDED, SHORTEST_PART } from './span';
import { WINDOW } from './windows';

/** Shorter secrets, in base64 or hexadecimal, would match by chance. */
const SHORTEST_ENCODED = 6;

/** A secret, unencoded. */
export function written(name: string, value: string): Form {
  const [before = '', after = ''] = [/^[^a-z\d]*/i, /[^a-z\d]*$/i].map((end) => patternOf(end.exec(value)?.[0] ?? ''));
  return {
    text: value,
    name,
    isPunctuated: /[^a-z\d]/i.test(value),
    before: new RegExp(`${before}$`, 'i'),
    after: new RegExp(`^${after}`, 'i'),
  };
}

/** Parts of a secret that have too few letters and digits to be found by these. */
export function sparseParts(value: string): readonly string[] {
  if (value.length < SHORTEST_DIVIDED) return [];
  const count = value.length - SHORTEST_PART + 1;
  const parts = Array.from({ length: count }, (_, start) => value.slice(start, start + SHORTEST_PART));
  return parts.filter((part) => fold(part).numbers.length < WINDOW && new Set(part).size > 2);
}

/**
 * A secret in hexadecimal digits, in base64 alone or inside a longer text, in UTF-16 or escaped before, and in base64 of
 * that.
 */
export function encoded(name: string, value: string): readonly Form[] {
  const bytes = Buffer.from(value);
  if (bytes.length < SHORTEST_ENCODED) return [];
  const json = JSON.stringify(value).slice(1, -1);
  const texts = [value, json, encodeURIComponent(value), new URLSearchParams([['', value]]).toString().slice(1)];
  const contents = [...new Set(texts)].map((text) => Buffer.from(text));
  const once = [...contents, Buffer.from(value, 'utf16le')].flatMap((content) => insideBase64(name, content));
  const twice = once.flatMap(({ text }) => insideBase64(name, Buffer.from(text)));
  return [{ text: bytes.toString('hex'), name }, ...once, ...twice];
}

/** A signature in hexadecimal digits, and its bytes or these digits in base64. */
export function signed(name: string, digits: string): readonly Form[] {
  const encoded = [Buffer.from(digits, 'hex'), Buffer.from(digits)].flatMap((bytes) => insideBase64(name, bytes));
  return [{ text: digits, name }, ...encoded];
}

/** The base64 of bytes inside a longer sequence, for each of the three alignments. */
function insideBase64(name: string, bytes: Buffer): readonly Form[] {
  return [0, 1, 2].map((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The digits at both ends also hold bits of the neighbours.
    const text = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    const [first, last] = [/^[+/]*/, /[+/]*$/].map((end) => `[+/_-]{${end.exec(text)?.[0].length ?? 0}}`);
    const isOpen = (before + bytes.length) % 3 > 0;
    return {
      text,
      name,
      before: new RegExp(`${before > 0 ? '[\\w+/-]?' : ''}${first}$`),
      after: new RegExp(`^${last}${isOpen ? '[\\w+/-]?={0,2}' : ''}`),
    };
  });
}
