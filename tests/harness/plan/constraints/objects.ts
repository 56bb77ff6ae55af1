import { isRecord } from '../../lib/json';
import type { Field } from '../fields';
import type { Constraint } from './constraint';
import { asValid } from './constraint';

/** A member that no document lists. */
const UNKNOWN = 'contract_test_unknown';

export function additionalProperties(field: Field): readonly Constraint[] {
  const { label, schema, at, value } = field;
  if (schema.additionalProperties !== false) return [];
  const fault = { keyword: 'additionalProperties', at };
  const more = isRecord(value) ? [field.put({ ...value, [UNKNOWN]: 'text' })] : [];
  return [
    {
      kind: 'additional',
      says: `MUST reject a member of \`${label}\` that is not documented`,
      refused: more.map((request) => ({ name: `${label} has an unknown member`, request, fault })),
      accepted: asValid(field, `${label} has only documented members`),
    },
  ];
}
