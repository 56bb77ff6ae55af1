import { readJson } from '../../sandbox/body';
import type { Answer, Fields, Incoming, Reference, Rules, Store } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';
import { wacr as reference } from '../../sandbox/wacr';

/** A request for a contact, with what can be done about it. */
export interface Handled {
  readonly request: Incoming;
  readonly text: string;
  /** Undefined if it is not an object. */
  readonly body: Fields | undefined;
  readonly store: Store;
  /** Answers as the sandbox answers another body, or by other rules. */
  readonly submit: (body: Fields, rules?: Rules) => Answer;
  readonly reject: (field: string) => Answer;
}

export const crash: Answer = {
  status: 500,
  body: { success: false, error: { code: 'INTERNAL_ERROR', message: 'Failed to create contact' } },
};

/** A sandbox that handles some requests with valid credentials otherwise; undefined leaves one as it is. */
export function handling(handle: (handled: Handled) => Answer | undefined, base: Reference = reference): Reference {
  return {
    ...base,
    guard: (request, store) => {
      const refused = base.guard(request, store);
      if (refused || request.method !== 'POST') return refused;
      const submit: Handled['submit'] = (body, rules = base.rules) => {
        const complaints = complaintsOf(body, rules, store);
        if (complaints.length > 0) return base.refuse(complaints);
        const contact = base.create(body, store);
        store.contacts.push(contact);
        return base.created(contact, request);
      };
      const reject: Handled['reject'] = (field) => base.refuse([{ field, message: `${field} is invalid` }]);
      const text = new TextDecoder().decode(request.bytes);
      return handle({ request, text, body: readJson(request), store, submit, reject });
    },
  };
}
