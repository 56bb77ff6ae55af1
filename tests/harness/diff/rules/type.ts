import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { narrower, other, wider } from '../finding';

/** Other types of JSON (JSON Schema Validation 2020-12, 6.1.1). A reader's code is written for one type: another breaks it. */
export function type(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [typesOf(before), typesOf(after)];
  const isWithin = is.every((each) => covers(was, each));
  const wasWithin = was.every((each) => covers(is, each));
  if (isWithin && wasWithin) return [];
  const says = `is ${words(is)}, was ${words(was)}`;
  if (isWithin) return [narrower(says)];
  return [wasWithin ? wider(says, 'breaking') : other(says, 'breaking')];
}

const ALL = ['null', 'boolean', 'object', 'array', 'number', 'string'];

function typesOf(schema: Schema): readonly string[] {
  return schema.type === undefined ? ALL : [schema.type].flat();
}

/** Every integer is a number. */
function covers(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function words(types: readonly string[]): string {
  return types === ALL ? 'of any type' : new Intl.ListFormat('en', { type: 'disjunction' }).format(types);
}
