import type { Field } from '../fields';
import type { Constraint } from './constraint';
import { asValid } from './constraint';

export function presence(field: Field): readonly Constraint[] {
  const { label, required, at } = field;
  if (required === undefined) return [];
  const missing = { name: `${label} is missing`, request: field.leaveOut };
  if (!required) {
    const isKnown = field.value !== undefined && !field.sent;
    const accepted = [missing, ...(isKnown ? asValid(field, `${label} is sent`) : [])];
    const presences = field.sent || isKnown ? 'with or without' : 'without';
    return [{ kind: 'optional', says: `MUST accept a contact ${presences} \`${label}\``, refused: [], accepted }];
  }
  const fault = { keyword: 'required', at: at.slice(0, at.lastIndexOf('/')) };
  return [
    {
      kind: 'required',
      says: `MUST reject a contact when \`${label}\` is missing`,
      refused: [{ ...missing, fault }],
      accepted: asValid(field, `${label} is sent`),
    },
  ];
}
