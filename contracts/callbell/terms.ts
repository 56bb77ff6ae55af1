import type { components } from '../../generated/callbell/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const AUTHORIZATION_PAGE = 'https://docs.callbell.eu/api/reference/authorization';
export const ERRORS_PAGE = 'https://docs.callbell.eu/api/reference/errors';
export const FORMAT_PAGE = 'https://docs.callbell.eu/api/reference/format_and_headers';
export const NO_STATUS = 'errors are documented only as 4xx';
export const NOT_SAID = 'the document does not say what happens, so any response except 5xx passes';
