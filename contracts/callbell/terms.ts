import type { components } from '../../generated/callbell/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const AUTHORIZATION_PAGE = 'https://docs.callbell.eu/api/reference/authorization';
export const CONTACT_PAGE = 'https://docs.callbell.eu/api/reference/object_types/contact';
export const ERRORS_PAGE = 'https://docs.callbell.eu/api/reference/errors';
export const FORMAT_PAGE = 'https://docs.callbell.eu/api/reference/format_and_headers';
export const LOOK_UP_PAGE = 'https://docs.callbell.eu/api/reference/contacts_api/get_contact_by_phone';
export const READ_PAGE = 'https://docs.callbell.eu/api/reference/contacts_api/get_contact';
/** The sample request that the document includes. */
export const SAMPLE_PAGE =
  'https://github.com/callbellchat/callbell-public-docs/blob/HEAD/src/snippets/curl/contacts_api/_post_contacts.mdx';
export const ONLY_COMPANION = 'only companion pages require a token; errors are documented only as 4xx';
export const NO_STATUS = 'errors are documented only as 4xx';
export const UNSTATED = 'no line says that an optional parameter of another type is rejected; a server may ignore it';
export const NOT_SAID = 'the document does not say what happens, so any response except 5xx passes';
/** What is said of a value on which the document is silent: a success and a rejection pass. */
export const EITHER = { status: ['2XX', '4XX'], observe: ['$statusCode'] } as const;
/** The valid request's own number and name in the answer to an unusual one. */
export const OWN_NUMBER = { digits: ['$created#/phoneNumber', '$unique.digits'] } as const;
export const OWN_NAME = { equal: ['$created#/name', '$unique.name'] } as const;
/** The number as it was sent. */
export const SENT_NUMBER = { digits: ['$created#/phoneNumber', '$request.body#/identifier'] } as const;
