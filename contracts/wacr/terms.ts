import type { components } from '../../generated/wacr/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const LIST_PAGE = 'https://docs.app.wa.cr/list-contacts-28559783e0';
export const CONTACT_PAGE = 'https://docs.app.wa.cr/get-contact-28559785e0';
