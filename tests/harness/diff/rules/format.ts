import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, other, wider } from '../finding';

/** The format of a text (JSON Schema Validation 2020-12, 7). */
export function format(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [before.format, after.format];
  if (was === is) return [];
  if (is === undefined) return [wider(`no longer has the format \`${was}\``)];
  return [was === undefined ? narrower(`has the format \`${is}\``) : other(`has the format \`${is}\`, had \`${was}\``)];
}
