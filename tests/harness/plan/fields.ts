import type { Change, Contract } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { isRecord } from '../lib/json';
import type { Schema } from '../spec-model';

/** A field of the request body, and how a case changes it. */
export interface Field {
  /** Unique within the provider, as in ids of clauses: `additional_data.item.type`. */
  readonly name: string;
  /** As in sentences and case names: `additional_data[].type`. */
  readonly label: string;
  /** JSON Pointer into the body. */
  readonly at: string;
  readonly schema: Schema;
  /** Undefined for an array item, which is neither required nor optional. */
  readonly required: boolean | undefined;
  /** A valid value, as a template; undefined if the contract gives none. */
  readonly value: Json | undefined;
  /** Whether the valid request sends it. */
  readonly sent: boolean;
  /** The change to the valid request that sets the field to this value. */
  readonly put: (value: Json) => readonly Change[];
  /** The change to the valid request that removes the field; none if the valid request does not send it. */
  readonly leaveOut: readonly Change[];
}

/** The fields of the body, and those of its objects and lists at any depth, in the order of the spec. */
export function fieldsOf(contract: Contract, body: Schema): readonly Field[] {
  return Object.entries(body.properties ?? {}).flatMap(([label, schema]) => {
    const sentValue: Json | undefined = contract.request.body[label];
    const sent = sentValue !== undefined;
    const field: Field = {
      name: label,
      label,
      at: `/${label}`,
      schema,
      required: body.required?.includes(label) ?? false,
      value: sentValue ?? contract.optional?.[label],
      sent,
      put: (value) => [{ op: sent ? 'replace' : 'add', path: `/body/${label}`, value }],
      leaveOut: sent ? [{ op: 'remove', path: `/body/${label}` }] : [],
    };
    return withParts(field);
  });
}

/** The changes to the valid request that send the field's valid value; none if it is sent already, or the contract gives none. */
export function sendValid({ sent, value, put }: Field): readonly Change[] {
  return sent || value === undefined ? [] : put(value);
}

/** The body itself, which is neither required nor optional. */
export function bodyField({ request }: Contract, body: Schema): Field {
  return {
    name: 'body',
    label: 'body',
    at: '',
    schema: body,
    required: undefined,
    value: request.body,
    sent: true,
    put: (value) => [{ op: 'replace', path: '/body', value }],
    leaveOut: [],
  };
}

/** A field, then the items of its list, and its members. */
function withParts(field: Field): readonly Field[] {
  const { items, properties = {} } = field.schema;
  const members = Object.entries(properties).map(([label, schema]) => innerField(field, label, schema));
  return [field, ...[...(items ? [itemField(field, items)] : []), ...members].flatMap(withParts)];
}

function itemField(list: Field, items: Schema): Field {
  const [value, ...more] = Array.isArray(list.value) ? list.value : [undefined];
  return {
    ...list,
    name: `${list.name}.item`,
    label: `${list.label}[]`,
    at: `${list.at}/0`,
    schema: items,
    required: undefined,
    value,
    put: (changed) => list.put([changed, ...more]),
  };
}

function innerField(item: Field, label: string, schema: Schema): Field {
  const whole = isRecord(item.value) ? item.value : {};
  const { [label]: value, ...others } = whole;
  return {
    ...item,
    name: `${item.name}.${label}`,
    label: `${item.label}.${label}`,
    at: `${item.at}/${label}`,
    schema,
    required: item.schema.required?.includes(label) ?? false,
    value,
    sent: item.sent && value !== undefined,
    put: (changed) => item.put({ ...whole, [label]: changed }),
    leaveOut: item.put(others),
  };
}
