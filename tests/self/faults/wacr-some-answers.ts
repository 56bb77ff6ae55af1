import type { Answer, Fields, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { altering, refusing } from './fault';

/** Changes the answers to some creations, whichever case has sent them. */
function answering(isHit: (contact: Fields) => boolean, alter: (answer: Answer) => Answer): Fault['reference'] {
  return {
    ...reference,
    created: (contact, request) => {
      const answer = reference.created(contact, request);
      return isHit(contact) ? alter(answer) : answer;
    },
  };
}

/** Changes each text of a contact. */
function texts(contact: Fields, change: (text: string) => string): Fields {
  const changed = (value: Value) => (typeof value === 'string' ? change(value) : value);
  return Object.fromEntries(Object.entries(contact).map(([field, value]) => [field, changed(value)]));
}

const every = (count: number) => (contact: Fields) => Number(contact.id) % count === 0;
const isLong = (contact: Fields) => Object.values(contact).some((value) => String(value).length > 200);

const asMessage = (message: string) => (answer: Answer) => ({
  ...answer,
  body: isObject(answer.body) ? { ...answer.body, message } : answer.body,
});

/** Faults that show in some answers only, in which the clause that sent the request looks at something else. */
export const inSomeAnswers: readonly Fault[] = [
  {
    name: 'answers lead whatever type was sent',
    reference: altering(reference, (contact) => ({ ...contact, type: 'lead' })),
    breaks: ['response.type'],
  },
  {
    name: 'loses the city of each seventh contact',
    reference: altering(reference, (contact) => (every(7)(contact) ? { ...contact, city: null } : contact)),
    breaks: ['response.city'],
  },
  {
    name: 'returns the zip of each eleventh contact as a number',
    reference: altering(reference, (contact) =>
      every(11)(contact) && contact.zip !== null ? { ...contact, zip: Number(contact.zip) } : contact,
    ),
    breaks: ['response.zip'],
  },
  {
    name: 'cuts texts to 100 characters',
    reference: altering(reference, (contact) => texts(contact, (text) => text.slice(0, 100))),
    breaks: ['firstname', 'lastname', 'company', 'description', 'city', 'state', 'address'].map(
      (field) => `response.${field}`,
    ),
  },
  {
    name: 'replaces letters beyond Latin-1 by question marks',
    reference: altering(reference, (contact) => texts(contact, (text) => text.replace(/[\u0100-\uffff]/g, '?'))),
    breaks: [
      'response.firstname',
      'response.lastname',
      'response.description',
      'response.city',
      'response.address',
      'text.non-ascii',
    ],
  },
  {
    name: 'returns null for an address of more than 400 characters',
    reference: altering(reference, (contact) =>
      String(contact.address).length > 400 ? { ...contact, address: null } : contact,
    ),
    breaks: ['response.address'],
  },
  {
    name: 'gives the id of the first contact to each fifteenth one',
    reference: altering(reference, (contact) => (every(15)(contact) ? { ...contact, id: 1 } : contact)),
    breaks: ['id.distinct'],
  },
  {
    name: 'answers 200 to guests',
    reference: answering(
      ({ type }) => type === 'guest',
      (answer) => ({ ...answer, status: 200 }),
    ),
    breaks: ['created.status-201'],
  },
  {
    name: 'answers 202 to contacts without an email address',
    reference: answering(
      ({ email }) => email === null,
      (answer) => ({ ...answer, status: 202 }),
    ),
    breaks: ['created.status', 'created.status-201', 'answers.status'],
  },
  {
    name: 'returns another message of success for customers',
    reference: answering(({ type }) => type === 'customer', asMessage('Customer created successfully')),
    breaks: ['created.message'],
  },
  {
    name: 'answers long contacts as text/html',
    reference: answering(isLong, (answer) => ({ ...answer, headers: { 'content-type': 'text/html' } })),
    breaks: ['created.json', 'answers.201'],
  },
  {
    name: 'answers 200 to customers, as text/html',
    reference: answering(
      ({ type }) => type === 'customer',
      (answer) => ({ ...answer, status: 200, headers: { 'content-type': 'text/html' } }),
    ),
    breaks: ['answers.200', 'created.status-201', 'created.json'],
  },
  {
    name: 'answers invalid input as text/html',
    reference: refusing(reference, (answer) => ({ ...answer, headers: { 'content-type': 'text/html' } })),
    breaks: ['answers.422'],
  },
  {
    name: 'reports an internal error as text/plain',
    reference: { ...reference, fault: { ...reference.fault, headers: { 'content-type': 'text/plain' } } },
    breaks: ['answers.500'],
  },
  {
    name: 'answers 409 to duplicates',
    reference: {
      ...reference,
      refuse: (complaints) => {
        const answer = reference.refuse(complaints);
        return complaints.some(({ conflict }) => conflict) ? { ...answer, status: 409 } : answer;
      },
    },
    breaks: ['phone.unique', 'email.unique', 'answers.status'],
  },
];
