import type { components } from '../../generated/periskope/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'];
export type Errata = Contract['errata'];

export const AUTHORIZATION_PAGE = 'https://docs.periskope.app/api-reference/authorization';
export const READ_PAGE = 'https://docs.periskope.app/api-reference/contacts/get-contact-by-id';
export const NO_STATUS = 'no error is documented, so any 4xx passes';
