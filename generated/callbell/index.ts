// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
import type { BodyOf, Examples, Validation } from '../guards';
import { check, checkResponse } from '../guards';
import type { components, paths } from './types';
import * as validators from './validators';

export type { BodyOf, Validation, ValidationError } from '../guards';
export type { components, operations, paths } from './types';

/** What is sent to create a contact. */
export type NewContact = components['schemas']['NewContact'];

/** The created contact, wherever it is in the response. */
export type Contact = components['schemas']['Contact'];

type Responses = paths["/contacts"]['post']['responses'];

/** Checks the body of a request, before it becomes JSON. */
export function validateRequest(value: unknown): Validation<NewContact> {
  return check(validators.request, value);
}

/** Checks a created contact, which stands somewhere in the body of a response. */
export function validateContact(value: unknown): Validation<Contact> {
  return check(validators.contact, value);
}

/**
 * Checks the body of a response, parsed from JSON, as it is documented for its status: 429, 2XX, 4XX, 5XX. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that https://docs.callbell.eu/api/reference/contacts_api/post_contacts shows, by name; responses by their status first. */
export const examples = {
  requests: {
    /** L37, https://github.com/callbellchat/callbell-public-docs/blob/HEAD/src/snippets/curl/contacts_api/_post_contacts.mdx */
    "sample": {
      "identifier": "123456789",
      "source": "whatsapp",
      "name": "John Doe"
    },
  },
  responses: {
    '2XX': {
      /** L48-63 */
      "documented": {
        "contact": [
          {
            "uuid": "414a6d692bd645ed803f2e7ce360d4c8",
            "name": "John Doe",
            "phoneNumber": "123456789",
            "avatarUrl": null,
            "createdAt": "2020-11-13T21:08:53Z",
            "source": "whatsapp",
            "href": "https://dash.callbell.eu/contacts/414a6d692bd645ed803f2e7ce360d4c8",
            "tags": [],
            "assignedUser": null,
            "customFields": {}
          }
        ]
      },
    },
  },
} satisfies Examples<NewContact, Responses>;
