import type { Complaint, Fields, Rule, Rules, Store, Value } from './provider';

/** Checks a body against the rules of a document. Returns all errors, at most one per field. */
export function complaintsOf(body: Fields, rules: Rules, store: Store): readonly Complaint[] {
  return Object.entries(rules).flatMap(([field, rule]) => {
    const message = complaintOf(field, body[field], rule);
    if (message !== undefined) return [{ field, message }];
    return [...uploadComplaints(field, body[field], rule), ...conflictOf(field, body[field], rule, store)];
  });
}

function complaintOf(field: string, value: Value | undefined, rule: Rule): string | undefined {
  if (value === undefined || value === null) return rule.required;
  if (!hasType(value, rule.type)) return rule.oneOf?.message ?? `${field} must be of type ${rule.type}`;
  if (typeof value === 'string') return complaintOfText(field, value, rule);
  if (typeof value === 'number' && rule.existing && !rule.existing.ids.includes(value)) return rule.existing.message;
  if (Array.isArray(value) && rule.items) return complaintOfItems(field, value, rule.items);
  if (isObject(value) && rule.values) return complaintOfItems(field, Object.values(value), rule.values);
  return undefined;
}

function complaintOfText(field: string, value: string, { max, oneOf, form }: Rule): string | undefined {
  if (max !== undefined && [...value].length > max) return `${field} must have at most ${max} characters`;
  if (oneOf && !oneOf.values.includes(value)) return oneOf.message;
  if (form && !form.pattern.test(value)) return form.message;
  return undefined;
}

function complaintOfItems(
  field: string,
  items: readonly Value[],
  rule: NonNullable<Rule['items']>,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const message = isRule(rule)
      ? complaintOf(`${field}.${index}`, item, rule)
      : complaintOfObject(`${field}.${index}`, item, rule);
    if (message !== undefined) return message;
  }
  return undefined;
}

function complaintOfObject(field: string, value: Value, rules: Rules): string | undefined {
  if (!isObject(value)) return `${field} must be an object`;
  for (const [name, rule] of Object.entries(rules)) {
    const message = complaintOf(`${field}.${name}`, value[name], rule);
    if (message !== undefined) return message;
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
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function isRule(rule: NonNullable<Rule['items']>): rule is Rule {
  return typeof rule.type === 'string';
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
