import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, other, wider } from '../finding';

/** The step of a number (JSON Schema Validation 2020-12, 6.2.1). Multiples of 6 are multiples of 3. */
export function multipleOf(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [before.multipleOf, after.multipleOf];
  if (was === is) return [];
  if (is === undefined) return [wider(`no longer has to be a multiple of ${was}`)];
  if (was === undefined) return [narrower(`has to be a multiple of ${is}`)];
  const says = `has to be a multiple of ${is}, was one of ${was}`;
  if (isMultiple(is, was)) return [narrower(says)];
  return [isMultiple(was, is) ? wider(says) : other(says)];
}

/** Without the error of binary fractions. */
function isMultiple(value: number, factor: number): boolean {
  return Number.isInteger(Number((value / factor).toFixed(10)));
}
