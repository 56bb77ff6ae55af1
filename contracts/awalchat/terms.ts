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
export const RATE_PAGE = 'https://awalchat.com/en/docs/api/rate-limiting';

/** For a request that fails authentication. */
export const NOT_AUTHENTIC = [400, 401, 403] as const;
/** The same, for a client or a workspace that does not exist: the table of statuses has 404 too. */
export const NOT_KNOWN = [...NOT_AUTHENTIC, 404] as const;
/** For a request that fails validation. */
export const NOT_VALID = [400, 422] as const;
export const PAGES_DISAGREE =
  'a sample line shows the header, and only companion pages require it; they name different statuses, of which any passes (AY-01, AY-02)';

/** Where no line says what happens, a success and a rejection pass. */
export const EITHER = { status: ['2XX', '4XX'], observe: ['$statusCode'] } as const;
/** A body or a file of another type may be rejected with 415 (RFC 9110, 15.5.16). */
export const OTHER_TYPE = {
  from: ['answers.status'],
  because: 'no page says how another type of body or file is rejected',
} as const;
