import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, other, wider } from '../finding';

/** The pattern of a text (JSON Schema Validation 2020-12, 6.3.3). Which of two patterns allows more cannot be told. */
export function pattern(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [before.pattern, after.pattern];
  if (was === is) return [];
  if (is === undefined) return [wider(`no longer has to match \`${was}\``)];
  return [was === undefined ? narrower(`has to match \`${is}\``) : other(`has to match \`${is}\`, was \`${was}\``)];
}
