import type { Json } from '../../../../contracts/expectation';
import { agree } from '../../lib/json';
import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, wider } from '../finding';

/**
 * Values that came to an enumeration or a constant, or that went (JSON Schema Validation 2020-12, 6.1.2 and 6.1.3).
 * A reader may have a branch for each value.
 */
export function values(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was && !is) return [];
  if (!was) return [narrower(`is one of ${shown(is ?? [])}, was any value of its type`)];
  if (!is) return [wider(`is any value of its type, was one of ${shown(was)}`)];
  const gone = without(was, is);
  const added = without(is, was);
  return [
    ...(gone.length > 0 ? [narrower(`is no longer ${shown(gone)}`)] : []),
    ...(added.length > 0 ? [wider(`may be ${shown(added)}`)] : []),
  ];
}

function valuesOf(schema: Schema): readonly Json[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}

function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  return values.filter((value) => !others.some((each) => agree(each, value)));
}

function shown(values: readonly Json[]): string {
  const each = values.map((value) => `\`${JSON.stringify(value)}\``);
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(each);
}
