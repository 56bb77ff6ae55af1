import { problem } from '../lib/problem';

/** Credentials that differ from the right one by as little as they can, by the name of what is done to it. */
const ALTERATIONS: { readonly [how: string]: (text: string) => string } = {
  cut: (text) => text.slice(0, -1),
  first: (text) => other(text.charAt(0)) + text.slice(1),
  last: (text) => text.slice(0, -1) + (isHex(text) ? other : far)(text.slice(-1)),
  half: (text) => text.slice(0, Math.ceil(text.length / 2)).padEnd(text.length, '0'),
  length: (text) => [...text].map(other).join(''),
  doubled: (text) => text + text,
  // A text without letters has no other case.
  case: (text) => (swapped(text) === text ? `${text}x` : swapped(text)),
};

/** How a setting can be altered. */
export const HOWS: readonly string[] = Object.keys(ALTERATIONS);

/**
 * A text that is nearly the given one, and not the same.
 *
 * @throws a problem when it is unknown how
 */
export function altered(how: string, text: string): string {
  const alter = Object.hasOwn(ALTERATIONS, how) ? ALTERATIONS[how] : undefined;
  if (!alter) throw problem(`alter a setting`, `"${how}" is not known`, `Write one of ${HOWS.join(', ')}.`);
  const wrong = alter(text);
  // A half that was followed by zeros already.
  return wrong === text ? `${text}x` : wrong;
}

/** Another letter, digit or sign of the same kind, so that a check of the form finds nothing. */
function other(character: string): string {
  if (/\d/.test(character)) return character === '9' ? '0' : String(Number(character) + 1);
  if (/[a-z]/i.test(character)) return /z/i.test(character) ? 'a' : String.fromCharCode(character.charCodeAt(0) + 1);
  return 'x';
}

/** The digits of base64 and base64url by their values, but for the last two, which differ (RFC 4648, 4 and 5). */
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The bits at the end of a key in base64 may mean nothing (RFC 4648, 3.5); the first bit of a digit always does. */
function far(character: string): string {
  const value = BASE64.indexOf(character);
  return (value < 0 ? undefined : BASE64[value ^ 32]) ?? (character === 'x' ? 'y' : 'x');
}

function isHex(text: string): boolean {
  return /^[\da-f]+$/i.test(text);
}

function swapped(text: string): string {
  return [...text].map((each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase())).join('');
}
