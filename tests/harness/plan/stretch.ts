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
  if (template.includes('{$')) {
    throw problem(
      `stretch "${template}"`,
      'its length is known only when it is filled in',
      'Give the field a plain text or a unique value.',
    );
  }
  // Characters are code points (JSON Schema Validation 2020-12, 6.3.1).
  const characters = [...template].slice(0, length);
  return [...characters, ...Array<string>(length - characters.length).fill('x')].join('');
}

const UNIQUE = /^\{\$unique(?:\.\w+)+\}$/;
