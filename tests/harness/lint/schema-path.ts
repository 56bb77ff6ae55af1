import { unescaped } from '../request/pointer';
import type { Schema } from '../spec-model';

/** Why nothing can be at a pointer: the step that leads nowhere, and the members that are known there. */
export interface Stray {
  readonly step: string;
  /** The pointer of what the step is looked for in. */
  readonly parent: string;
  readonly known: readonly string[];
  readonly reason: string;
}

/**
 * Follows a JSON Pointer (RFC 6901; `*` is any item) through a schema. Objects whose members are not documented, and parts
 * without a type, have whatever is asked for.
 *
 * @returns undefined where the schema has, or may have, something at that place
 */
export function strayStep(schema: Schema, pointer: string): Stray | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) {
    return { step: pointer, parent: '', known: [`/${pointer}`], reason: `${pointer} is not a JSON Pointer` };
  }
  return follow(schema, pointer.split('/').slice(1).map(unescaped), '');
}

function follow(schema: Schema, steps: readonly string[], parent: string): Stray | undefined {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const [step, ...rest] = steps;
  if (step === undefined) return undefined;
  if (parts.length > 0) {
    const strays = parts.map((part) => follow(part, steps, parent));
    return strays.includes(undefined) ? undefined : strays[0];
  }
  const types = [schema.type ?? ['object', 'array']].flat();
  if (types.includes('object')) return followMember(schema, step, rest, parent);
  const name = parent === '' ? 'it' : parent;
  if (!types.includes('array')) {
    return { step, parent, known: [parent], reason: `${name} is a ${types.join(' or ')} and has no ${step}` };
  }
  if (/^(?:\d+|[*-])$/.test(step)) return schema.items && follow(schema.items, rest, `${parent}/${step}`);
  return { step, parent, known: [`${parent}/0`, `${parent}/*`], reason: `${name} is a list and has no ${step}` };
}

function followMember(
  { properties, additionalProperties }: Schema,
  step: string,
  rest: readonly string[],
  parent: string,
): Stray | undefined {
  const member = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  const schema = member ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  if (schema) return follow(schema, rest, `${parent}/${step}`);
  if (!properties || additionalProperties === true) return undefined;
  const known = Object.keys(properties).map((each) => `${parent}/${each}`);
  return { step, parent, known, reason: `the schema has no ${parent}/${step}` };
}
