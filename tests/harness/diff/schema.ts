import type { Schema } from '../spec-model';
import type { Change, Direction, Finding } from './change';
import { combined } from './rules/combined';
import { defaultValue } from './rules/default';
import { fields } from './rules/fields';
import { format } from './rules/format';
import { itemCount } from './rules/item-count';
import { length } from './rules/length';
import { multipleOf } from './rules/multiple-of';
import { otherFields } from './rules/other-fields';
import { pattern } from './rules/pattern';
import { range } from './rules/range';
import { type } from './rules/type';
import { uniqueItems } from './rules/unique-items';
import { unknown } from './rules/unknown';
import { values } from './rules/values';

const RULES = [
  ...[type, values, defaultValue, length, format, pattern, range, multipleOf],
  ...[itemCount, uniqueItems, fields, otherFields, combined, unknown],
];

/**
 * What differs between two schemas, at any depth, and what it means.
 *
 * @param direction in which values of the schema go
 * @param subject what has the schema: `request body`
 */
export function compareSchemas(
  before: Schema,
  after: Schema,
  direction: Direction,
  subject: string,
): readonly Change[] {
  return findingsIn(before, after, '').map(({ steps, says, [direction]: { effect, because } }) => ({
    effect,
    direction,
    place: steps === '' ? subject : `${subject}, ${steps}`,
    says,
    because,
  }));
}

type Placed = Finding & { readonly steps: string };

function findingsIn(before: Schema, after: Schema, steps: string): readonly Placed[] {
  const here = RULES.flatMap((rule) => rule(before, after)).map((finding) => ({
    ...finding,
    steps: finding.below === undefined ? steps : below(steps, finding.below),
  }));
  const names = Object.keys(after.properties ?? {});
  const members = names.flatMap((name) =>
    inBoth(before.properties?.[name], after.properties?.[name], below(steps, name)),
  );
  return [
    ...here,
    ...members,
    ...(before.items || after.items ? findingsIn(before.items ?? {}, after.items ?? {}, `${steps}[]`) : []),
    ...inOthers(before.additionalProperties, after.additionalProperties, below(steps, '*')),
  ];
}

/** A field that only one of the schemas has is a matter of its own rule. */
function inBoth(before: Schema | undefined, after: Schema | undefined, steps: string): readonly Placed[] {
  return before && after ? findingsIn(before, after, steps) : [];
}

type Others = Schema['additionalProperties'];

/** Fields that are not listed have a schema, or any value; that there are none is a matter of its own rule. */
function inOthers(before: Others, after: Others, steps: string): readonly Placed[] {
  if (before === false || after === false) return [];
  const [was, is] = [schemaOf(before), schemaOf(after)];
  return was || is ? findingsIn(was ?? {}, is ?? {}, steps) : [];
}

function schemaOf(others: Others): Schema | undefined {
  return typeof others === 'object' ? others : undefined;
}

function below(steps: string, name: string): string {
  return steps === '' ? name : `${steps}.${name}`;
}
