import type { components } from '../../generated/awalchat/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const SIGNATURE_PAGE = 'https://awalchat.com/en/docs/api/authentication/generate-hmac-signature';
export const HEADERS_PAGE = 'https://awalchat.com/en/docs/api/authentication/required-headers';
export const AUTH_ERRORS_PAGE = 'https://awalchat.com/en/docs/api/authentication/common-errors';
export const ERRORS_PAGE = 'https://awalchat.com/en/docs/api/error-handling';
export const CONTACTS_PAGE = 'https://awalchat.com/en/docs/api/contacts';

/** For a request that fails authentication. */
export const NOT_AUTHENTIC = [400, 401, 403] as const;
/** For a request that fails validation. */
export const NOT_VALID = [400, 422] as const;
export const PAGES_DISAGREE = 'the companion pages name different statuses; any of them passes';
