import type { Embedded } from '../../../contracts/contract';

/**
 * A text of exactly so many characters that stays as near to a valid template as it can: a unique value stays unique,
 * a plain text keeps its beginning.
 *
 * @param template a text of the valid request, with or without expressions
 * @param length in characters
 */
export function stretch(template: string, length: number): string {
  if (isUnique(template)) return template.replace('}', `:${length}}`);
  return template.slice(0, length).padEnd(length, 'x');
}

function isUnique(template: string): template is Embedded {
  return /^\{\$unique\.\w+\}$/.test(template);
}
