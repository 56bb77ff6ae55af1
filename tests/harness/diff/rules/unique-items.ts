import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, wider } from '../finding';

/** Whether a list may have equal items (JSON Schema Validation 2020-12, 6.4.3). */
export function uniqueItems(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [before.uniqueItems === true, after.uniqueItems === true];
  if (was === is) return [];
  return [is ? narrower('no longer takes two equal items') : wider('may have two equal items')];
}
