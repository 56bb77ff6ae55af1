import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, wider } from '../finding';

/** Whether an object may have fields that its schema does not list (JSON Schema 2020-12, 10.3.2.3). */
export function otherFields(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [before.additionalProperties !== false, after.additionalProperties !== false];
  if (was === is) return [];
  return [is ? wider('may have fields that are not listed') : narrower('no longer takes fields that are not listed')];
}
