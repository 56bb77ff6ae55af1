import { agree } from '../../lib/json';
import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, other, wider } from '../finding';
import { plain } from '../plain';

/** Schemas that are combined (JSON Schema 2020-12, 10.2.1): alternatives that came or went, and parts of a whole. */
export function combined(before: Schema, after: Schema): readonly Finding[] {
  return [
    ...compared('anyOf', 'one of several forms', before.anyOf, after.anyOf),
    ...compared('oneOf', 'exactly one of several forms', before.oneOf, after.oneOf),
    ...compared('allOf', 'of several forms at once', before.allOf, after.allOf),
  ];
}

type Combination = 'anyOf' | 'oneOf' | 'allOf';

function compared(
  keyword: Combination,
  words: string,
  before: readonly Schema[] | undefined,
  after: readonly Schema[] | undefined,
): readonly Finding[] {
  if (!before && !after) return [];
  if (!before) return [narrower(`has to be ${words} (\`${keyword}\`)`)];
  if (!after) return [wider(`no longer has to be ${words} (\`${keyword}\`)`)];
  const added = without(after, before);
  const gone = without(before, after);
  if (added === 0 && gone === 0) return [];
  const says = `has other forms in \`${keyword}\`: ${added} new, ${gone} removed`;
  if (added > 0 && gone > 0) return [other(says)];
  // A value that two alternatives of oneOf allow is invalid, so that another alternative may narrow it.
  if (keyword === 'oneOf' && added > 0) return [other(says)];
  return [added > 0 === (keyword === 'allOf') ? narrower(says) : wider(says)];
}

/** How many of some schemas are not among others; what they cite and describe does not count. */
function without(schemas: readonly Schema[], others: readonly Schema[]): number {
  return schemas.filter((schema) => !others.some((each) => agree(plain(each), plain(schema)))).length;
}
