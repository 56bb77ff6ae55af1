import type { Json } from '../../../contracts/expectation';

/** Characters of the longest unique value, and a blank. */
export const UNIQUE_ROOM = 61;

/** What is unique about a template of the valid request: the expression that it begins with; undefined where there is none. */
export function uniquePart(template: Json | undefined): string | undefined {
  return typeof template === 'string' ? /^\{\$unique\.\w+\}/.exec(template)?.[0] : undefined;
}

/** A text after what is unique about a template, by which live runs know their contacts; it takes UNIQUE_ROOM besides the text. */
export function afterUnique(template: Json | undefined, text: string): string {
  const unique = uniquePart(template);
  return unique === undefined ? text : `${unique} ${text}`;
}
