import type { components } from '../../generated/contactship/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'];
export type Errata = Contract['errata'];

/** Companion pages. */
export const CONTACT_PAGE = 'https://docs.contactship.ai/api-reference/endpoint/get-contact-by-identifier';
export const LIST_PAGE = 'https://docs.contactship.ai/api-reference/endpoint/get-contacts';
export const DELETE_PAGE = 'https://docs.contactship.ai/api-reference/endpoint/delete-contact';
