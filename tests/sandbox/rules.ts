import { isDeepStrictEqual } from 'node:util';
import { brokenLimit, limitWords } from './limits';
import type { Complaint, Fields, Rule, Rules, Store, Type, Value } from './provider';

/**
 * Checks a body against the rules of a document. Returns all errors, at most one per field.
 *
 * @param closed the message for a field without a rule, where a document allows none
 */
export function complaintsOf(body: Fields, rules: Rules, store: Store, closed?: string): readonly Complaint[] {
  const unknown = closed === undefined ? [] : Object.keys(body).filter((field) => !Object.hasOwn(rules, field));
  const known = Object.entries(rules).flatMap(([field, rule]) => {
    const complaint = complaintOf({ field, label: field }, body[field], rule);
    if (complaint) return [complaint];
    return [...uploadComplaints(field, body[field], rule), ...conflictOf(field, body[field], rule, store)];
  });
  return [...known, ...unknown.map((field) => ({ field, message: closed ?? '' }))];
}

/** Where a value is. */
interface Place {
  /** The field that a complaint names: `address.city`; of items, the list. */
  readonly field: string;
  /** As in messages: `groups.0`. */
  readonly label: string;
}

function complaintOf(place: Place, value: Value | undefined, rule: Rule): Complaint | undefined {
  const complaint = (message: string | undefined) =>
    message === undefined ? undefined : { field: place.field, message };
  if (value === undefined) return complaint(rule.required);
  if (value === null) return complaint(mayBeNull(rule) ? undefined : rule.required);
  if (!hasType(value, rule.type)) {
    const { oneOf, messages, type } = rule;
    return complaint(
      oneOf?.message ?? messages?.type ?? `${place.label} must be of type ${[type].flat().join(' or ')}`,
    );
  }
  return complaint(wrongValue(place.label, value, rule)) ?? complaintOfParts(place, value, rule);
}

/** Where a rule says no type, null is what was not sent. */
function mayBeNull({ type }: Rule): boolean {
  return [type].flat().includes('null');
}

function wrongValue(label: string, value: Value, rule: Rule): string | undefined {
  const { oneOf, form, existing, messages = {} } = rule;
  const limit = brokenLimit(value, rule);
  if (limit !== undefined) return messages[limit] ?? `${label} must ${limitWords(limit, rule)}`;
  if (oneOf && isAnother(value, oneOf.values)) return oneOf.message;
  if (typeof value === 'string' && form && !form.pattern.test(value)) return form.message;
  return typeof value === 'number' && existing && !existing.ids.includes(value) ? existing.message : undefined;
}

/** Whether it is none of the values. That it has the type of none is a matter of its type. */
function isAnother(value: Value, values: readonly Value[]): boolean {
  const isOfType = values.some((each) => typeName(each) === typeName(value));
  return isOfType && !values.some((each) => isDeepStrictEqual(each, value));
}

function complaintOfParts(place: Place, value: Value, rule: Rule): Complaint | undefined {
  if (Array.isArray(value)) return rule.items && complaintOfItems(place, value, rule.items);
  return isObject(value) ? complaintOfMembers(place, value, rule) : undefined;
}

function complaintOfItems(place: Place, items: readonly Value[], rule: Rule | Rules): Complaint | undefined {
  return firstOf(items, (item, index) => {
    const at = { ...place, label: `${place.label}.${index}` };
    if (isRule(rule)) return complaintOf(at, item, rule);
    if (!isObject(item)) return { field: place.field, message: `${at.label} must be an object` };
    return firstOf(Object.entries(rule), ([name, part]) =>
      complaintOf({ ...at, label: `${at.label}.${name}` }, item[name], part),
    );
  });
}

function complaintOfMembers(place: Place, value: Fields, rule: Rule): Complaint | undefined {
  const { values, fields = {}, closed, messages } = rule;
  const below = (name: string) => ({ field: `${place.field}.${name}`, label: `${place.label}.${name}` });
  const [unknown] = closed ? Object.keys(value).filter((name) => !Object.hasOwn(fields, name)) : [];
  if (unknown !== undefined) {
    return { field: place.field, message: messages?.closed ?? `${below(unknown).label} is not a field` };
  }
  return (
    (values && complaintOfItems(place, Object.values(value), values)) ??
    firstOf(Object.entries(fields), ([name, part]) => complaintOf(below(name), value[name], part))
  );
}

/** What the first item gives that gives anything. */
function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => Found | undefined,
): Found | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function uploadComplaints(field: string, value: Value | undefined, { file }: Rule): readonly Complaint[] {
  if (!file || !isObject(value)) return [];
  if (typeof value.size === 'number' && value.size > file.largest) {
    return [{ field, message: 'The file is too large', tooLarge: true }];
  }
  const isOfType = file.types.includes(String(value.type)) && (file.starts?.test(String(value.start)) ?? true);
  return isOfType ? [] : [{ field, message: 'The file is of another type' }];
}

function conflictOf(field: string, value: Value | undefined, rule: Rule, store: Store): readonly Complaint[] {
  if (rule.unique === undefined || value === undefined) return [];
  const isTaken = rule.isTaken ?? ((contacts) => contacts.some((contact) => contact[field] === value));
  return isTaken(store.contacts, value) ? [{ field, message: rule.unique, conflict: true }] : [];
}

function hasType(value: Value, type: Rule['type']): boolean {
  if (type === 'any') return true;
  const types: readonly Type[] = [type].flat();
  return types.some((each) => (each === 'integer' ? Number.isInteger(value) : typeName(value) === each));
}

function typeName(value: Value): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isRule(rule: Rule | Rules): rule is Rule {
  return typeof rule.type === 'string' || Array.isArray(rule.type);
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
