import { agree } from '../../lib/json';
import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { other } from '../finding';
import { isSilent, plain } from '../plain';

/** Keywords that have a rule of their own. */
const KNOWN = new Set([
  ...['type', 'enum', 'const', 'default', 'required', 'properties', 'additionalProperties', 'items'],
  ...['minLength', 'maxLength', 'format', 'pattern', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'anyOf', 'oneOf', 'allOf'],
]);

/** Keywords without a rule: nothing passes in silence. */
export function unknown(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((keyword) => !KNOWN.has(keyword) && !isSilent(keyword))
    .filter((keyword) => !agree(plain(was.get(keyword)), plain(is.get(keyword))))
    .map((keyword) => {
      const { says, request, response } = other(`has another \`${keyword}\`, for which there is no rule: look at it`);
      return { says, request: { ...request, effect: 'possibly breaking' }, response };
    });
}
