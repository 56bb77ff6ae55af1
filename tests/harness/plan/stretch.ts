import { problem } from '../lib/problem';

/**
 * A text of exactly so many characters that stays as near to a valid template as it can: a unique value stays unique,
 * a plain text keeps its beginning.
 *
 * @param template a text of the valid request, with or without expressions
 * @param length in characters
 * @throws a problem when the template holds another expression
 */
export function stretch(template: string, length: number): string {
  if (UNIQUE.test(template)) return template.replace('}', `:${length}}`);
  if (isOpenText(template)) {
    throw problem(
      `stretch "${template}"`,
      'its length is known only when it is filled in',
      'Give the field a plain text or a unique value.',
    );
  }
  return cut(template, length, 'x');
}

/**
 * A plain text of exactly so many characters, too few for a unique value: of a template with expressions it has the
 * characters that its kind allows.
 */
export function shorten(template: string, length: number): string {
  if (!isOpenText(template)) return cut(template, length, 'x');
  const kind = UNIQUE.exec(template)?.[1];
  if (kind === 'phone') return cut('+12015550100', length, '0');
  if (kind === 'digits' || kind === 'national') return cut('12015550100', length, '0');
  const isAddress = kind === 'email' && length > DOMAIN.length;
  return isAddress ? `${cut('', length - DOMAIN.length, 'x')}${DOMAIN}` : cut('', length, 'x');
}

/** Whether the length of a text is known only when it is filled in. */
export function isOpenText(template: string): boolean {
  return template.includes('{$');
}

/** Characters are code points (JSON Schema Validation 2020-12, 6.3.1). */
function cut(text: string, length: number, filler: string): string {
  const characters = [...text].slice(0, length);
  return [...characters, ...Array<string>(length - characters.length).fill(filler)].join('');
}

const UNIQUE = /^\{\$unique\.(\w+)(?:\.\w+)?\}$/;
const DOMAIN = '@example.com';
