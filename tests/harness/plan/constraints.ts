import type { Contract } from '../../../contracts/contract';
import type { Constraint } from './constraints/constraint';
import { maxItems, minItems, uniqueItems } from './constraints/lists';
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } from './constraints/numbers';
import { additionalProperties } from './constraints/objects';
import { presence } from './constraints/presence';
import { format, maxLength, minLength, pattern } from './constraints/texts';
import { constant, enumeration, type } from './constraints/values';
import type { Field } from './fields';

/**
 * What a spec demands of one field.
 *
 * @param isForm in a form every value is a string, so that none can have the wrong type
 */
export function constraintsOf(field: Field, { malformed }: Contract, isForm: boolean): readonly Constraint[] {
  return [
    ...presence(field),
    ...(isForm ? [] : type(field)),
    ...enumeration(field),
    ...constant(field),
    ...minLength(field),
    ...maxLength(field),
    ...minimum(field),
    ...exclusiveMinimum(field),
    ...maximum(field),
    ...exclusiveMaximum(field),
    ...multipleOf(field),
    ...minItems(field),
    ...maxItems(field),
    ...uniqueItems(field),
    ...format(field),
    ...pattern(field, malformed),
    ...additionalProperties(field),
  ];
}
