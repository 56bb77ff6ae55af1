import type { Clause, Subject } from '../../harness/model';
import type { Schema } from '../../harness/spec-model';
import type { Fields, Reference, Value } from '../../sandbox/provider';
import type { Fault } from './fault';
import { altering } from './fault';
import { reads } from './judge-fault';

type Breaks = (clause: Clause) => boolean;

/** Each field of the created contact dropped, with the wrong type, and with the wrong value. */
export function fieldFaults({ operation, contract }: Subject, reference: Reference): readonly Fault[] {
  return Object.entries(operation.contact.properties ?? {}).flatMap(([field, schema]) => {
    const carries = contract.carries[field];
    const isExpected = operation.contact.required?.includes(field) || typeof carries === 'string';
    const judging = (clause: Clause) => reads(field)(clause) || (field === contract.identity.id && isReadById(clause));
    const isCarried = carries !== undefined && !JSON.stringify(carries).includes('anyOf');
    return [
      ...(isExpected ? [drop(reference, field, judging)] : []),
      ...retype(reference, field, schema, judging),
      ...(isCarried ? [garble(reference, field, judging)] : []),
    ];
  });
}

/** Without its id a contact is not found. */
function isReadById({ cases }: Clause): boolean {
  return cases.some(({ read }) => read?.by === 'id');
}

function drop(reference: Reference, field: string, breaks: Breaks): Fault {
  return {
    name: `drops ${field}`,
    reference: altering(reference, ({ [field]: _, ...contact }) => contact),
    breaks,
  };
}

function retype(reference: Reference, field: string, schema: Schema, breaks: Breaks): readonly Fault[] {
  const [type] = [schema.type ?? []].flat();
  if (type === undefined) return [];
  return [
    {
      name: `returns ${field} as another type`,
      reference: altering(reference, (contact) => ({ ...contact, [field]: ofAnotherType(contact[field], type) })),
      breaks,
    },
  ];
}

/**
 * The most likely mistakes: a number or boolean as a string, a string as a number, an array as an object and vice
 * versa.
 */
function ofAnotherType(value: Value | undefined, type: string): Value {
  if (type === 'string') return 7;
  if (type === 'array') return { 0: 'item' };
  if (type === 'object') return ['item'];
  return String(value);
}

function garble(reference: Reference, field: string, breaks: Breaks): Fault {
  return {
    name: `returns another value in ${field}`,
    reference: altering(reference, (contact) => ({ ...contact, [field]: another(contact[field]) })),
    breaks,
  };
}

function another(value: Value | undefined): Value {
  if (typeof value === 'string') return `9${value}`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (isList(value)) return value.slice(1);
  return typeof value === 'object' && value !== null ? anotherObject(value) : 'another';
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function anotherObject(value: Exclude<Value, string | number | boolean | null>): Fields {
  return Object.fromEntries(Object.keys(value).map((key) => [`${key}s`, 'another']));
}
