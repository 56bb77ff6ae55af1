import type { components } from '../../generated/periskope/types';
import type { Contract } from '../contract';
import type { Expectation } from '../expectation';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const AUTHORIZATION_PAGE = 'https://docs.periskope.app/api-reference/authorization';
export const READ_PAGE = 'https://docs.periskope.app/api-reference/contacts/get-contact-by-id';
export const NO_STATUS = 'no error is documented, so any 4xx passes';

/** Where no line says what happens, a success and a rejection pass; the report shows which one it was. */
export const EITHER = { status: ['2XX', '4XX'], observe: ['$statusCode'] } satisfies Expectation;
