import type { Change, Sentence } from '../../../../contracts/contract';
import type { Violation } from '../../model';
import type { Schema } from '../../spec-model';
import type { Field } from '../fields';
import { sendValid } from '../fields';

/** One constraint of one field, with requests that just break it and requests that just meet it. */
export interface Constraint {
  /** The last part of the clause's name. */
  readonly kind:
    | 'required'
    | 'optional'
    | 'type'
    | 'enum'
    | 'const'
    | 'min'
    | 'max'
    | 'exclusive-min'
    | 'exclusive-max'
    | 'multiple'
    | 'unique'
    | 'format'
    | 'pattern'
    | 'additional';
  readonly says: Sentence;
  readonly refused: readonly (DerivedCase & { readonly fault: Violation })[];
  readonly accepted: readonly DerivedCase[];
}

export interface DerivedCase {
  readonly name: string;
  readonly request: readonly Change[];
}

/** The valid request with a valid value of the field; none if the contract gives no value. */
export function asValid(field: Field, name: string): readonly DerivedCase[] {
  return field.value === undefined ? [] : [{ name, request: sendValid(field) }];
}

export function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** The types that a schema allows; none if it allows all. */
export function typesOf({ type }: Schema): readonly string[] {
  return [type ?? []].flat();
}
