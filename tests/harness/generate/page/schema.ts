import type { JsonType } from '../../../../contracts/expectation';
import type { Schema } from '../../spec-model';
import { code, oneOf } from './markdown';
import { value } from './value';

const TYPES = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'a boolean',
  array: 'a list',
  object: 'an object',
  null: 'null',
} satisfies { readonly [Type in JsonType]: string };

/** One type or several: `a string or null`. */
export function typeWords(types: string | readonly string[]): string {
  return oneOf(listOfTypes(types));
}

function listOfTypes(types: string | readonly string[]): readonly string[] {
  const words: { readonly [type: string]: string } = TYPES;
  return [types].flat().map((type) => words[type] ?? code(type));
}

/**
 * What the schema of the created contact says about one of its fields: whether it may be absent, and what it is.
 *
 * @param pointer of the field, in the created contact
 */
export function fieldWords(pointer: string, contact: Schema): string {
  const names = pointer.split('/').slice(1);
  const name = names.at(-1);
  if (name === undefined) return `the contact is ${schemaWords(contact)}`;
  const holder = names.slice(0, -1).reduce((schema, each) => schema.properties?.[each] ?? {}, contact);
  const absent = holder.required?.includes(name) ? [] : ['absent'];
  return `the contact’s ${code(names.join('/'))} is ${schemaWords(holder.properties?.[name] ?? {}, absent)}`;
}

/**
 * A schema in words. A keyword without words is shown as is; citations and descriptions require nothing of a response.
 */
function schemaWords(schema: Schema, instead: readonly string[] = []): string {
  const { type, enum: values, format, pattern, items, description, ...others } = schema;
  const { 'x-source': source, 'x-level': level, ...keywords } = others;
  return [
    oneOf([...instead, ...(type === undefined ? ['a value of any type'] : listOfTypes(type))]),
    ...(values ? [`one of ${values.map(value).join(', ')}`] : []),
    ...(format === undefined ? [] : [`of the format ${code(format)}`]),
    ...(pattern === undefined ? [] : [`with a match of ${code(pattern)}`]),
    ...Object.entries(keywords).map(([keyword, given]) => `${code(keyword)} ${value(given)}`),
    ...(items && Object.keys(items).length > 0 ? [`each item ${schemaWords(items)}`] : []),
  ].join(', ');
}
