import { callbell as reference } from '../../sandbox/callbell';
import type { Fields, Store } from '../../sandbox/provider';
import type { Variant } from './variant';

const DOCUMENTED = '123456789';

/** Puts a contact with the documented number into a store that has none. */
function withDocumented(store: Store): void {
  if (store.contacts.some(({ phoneNumber }) => phoneNumber === DOCUMENTED)) return;
  store.contacts.push({
    ...reference.create({ ...reference.example, identifier: DOCUMENTED }, store),
    identifier: DOCUMENTED,
  });
}

/** What servers do with an identifier that exists, on which the document is silent. */
export const existing: readonly Variant[] = [
  ...[400, 403, 404, 409, 422].map(
    (status): Variant => ({
      name: `rejects identifiers that exist with ${status}, the documented one among them`,
      reference: {
        ...reference,
        guard: (request, store) => {
          withDocumented(store);
          return reference.guard(request, store);
        },
        rules: { ...reference.rules, identifier: { type: 'string', required: 'missing', unique: 'exists' } },
        create: (body, store) => ({ ...reference.create(body, store), identifier: body.identifier ?? null }),
        refuse: (complaints) => ({
          ...reference.refuse(complaints),
          status: complaints.some(({ conflict }) => conflict) ? status : 422,
        }),
      },
    }),
  ),
  {
    name: 'returns the contact that exists',
    reference: {
      ...reference,
      create: (body, store): Fields =>
        store.contacts.find(({ phoneNumber }) => phoneNumber === body.identifier) ?? reference.create(body, store),
      created: (contact) => ({ status: 200, body: { contact: [contact] } }),
    },
  },
];
