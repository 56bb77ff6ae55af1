import type { Answer, Fields, Reference, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';

/** A conforming server that differs from the sandbox: no clause may fail or warn. */
export interface Variant {
  /** What it does, in the present tense. */
  readonly name: string;
  readonly reference: Reference;
  /** Milliseconds that each response takes. */
  readonly delay?: number;
}

/** Alters the contact that is returned. */
export function returning(reference: Reference, alter: (contact: Fields) => Fields): Reference {
  return { ...reference, created: (contact, request) => reference.created(alter(contact), request) };
}

/** Alters every response: successes, rejections, and what is sent before a body is read. */
export function answering(reference: Reference, alter: (answer: Answer) => Answer): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = reference.guard(request, store);
      return refused && alter(refused);
    },
    unreadable: alter(reference.unreadable),
    refuse: (complaints) => alter(reference.refuse(complaints)),
    created: (contact, request) => alter(reference.created(contact, request)),
    fault: alter(reference.fault),
  };
}

/** Alters rejections only, including those of the guard. */
export function refusingAs(reference: Reference, alter: (answer: Answer) => Answer): Reference {
  return { ...answering(reference, alter), created: reference.created, fault: reference.fault };
}

/** Alters the rejections of the guard. */
export function guardingAs(reference: Reference, alter: (answer: Answer) => Answer): Reference {
  return { ...reference, guard: answering(reference, alter).guard };
}

/** Every value of an object, at any depth, passed through a function. */
export function deep(value: Value, change: (value: Value) => Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => deep(item, change));
  if (!isObject(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, deep(child, change)]));
}
