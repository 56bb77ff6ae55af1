import type { Contract } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { Field } from './fields';

/**
 * What a rejection of a field has to name, by the contract. How one inside another is named (`address.city`, a list of
 * names, a pointer) no document says, and the body itself is no field.
 */
export function namedField({ refused }: Contract, { label, at }: Field): Pick<Expectation, 'fields'> {
  return refused.namesField && at.lastIndexOf('/') === 0 ? { fields: [label] } : {};
}
