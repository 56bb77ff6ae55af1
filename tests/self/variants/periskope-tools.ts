import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Answer, Fields, Incoming, Reference, Store } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';

const { guard } = reference;

/** A reference that answers some requests before it looks at them. */
export function refusingFirst(refuse: (request: Incoming, store: Store) => Answer | undefined): Reference {
  return { ...reference, guard: (request, store) => refuse(request, store) ?? guard(request, store) };
}

export function textOf({ bytes }: Incoming): string {
  return new TextDecoder().decode(bytes);
}

/** A reference that also reads bodies which are not JSON, or other JSON than it seems. */
export function reading(parse: (text: string, request: Incoming) => Fields | undefined): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = guard(request, store);
      const body = refused || request.method !== 'POST' ? undefined : parse(textOf(request), request);
      return refused ?? (body && answerTo(body, request, store));
    },
  };
}

function answerTo(body: Fields, request: Incoming, store: Store): Answer {
  const complaints = complaintsOf(body, reference.rules, store);
  if (complaints.length > 0) return reference.refuse(complaints);
  const contact = reference.create(body, store);
  store.contacts.push(contact);
  return reference.created(contact, request);
}

/** A reference that creates contacts from other values than were sent. */
export function creatingFrom(change: (body: Fields) => Fields): Reference {
  return { ...reference, create: (body, store) => reference.create(change(body), store) };
}

/** An object, or nothing where a text is not one. */
export function objectIn(text: string): Fields | undefined {
  return readJson({
    method: 'POST',
    path: '',
    search: '',
    header: () => undefined,
    bytes: new TextEncoder().encode(text),
  });
}
