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

/** Checks the fields of a form, as an object with their names. */
export function validateRequest(value: unknown): Validation<NewContact> {
  return check(validators.request, value);
}

/** Checks a created contact, which stands somewhere in the body of a response. */
export function validateContact(value: unknown): Validation<Contact> {
  return check(validators.contact, value);
}

/**
 * Checks the body of a response, parsed from JSON, as it is documented for its status: 201, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that https://awalchat.com/en/docs/api/contacts/create-contact shows, by name; responses by their status first. */
export const examples = {
  requests: {
    /** L17, L23, L62-67 */
    "documented": {
      "name": "Ahmed Mohammed",
      "phone": "96650000000",
      "email": "ahmed@example.com",
      "contact_group_id": "1",
      "is_favorite": true
    },
  },
  responses: {
    '201': {
      /** L72-85 */
      "documented": {
        "status": true,
        "message": "Contact created successfully",
        "data": {
          "id": 1,
          "name": "Ahmed Mohammed",
          "phone": "96650000000",
          "email": "ahmed@example.com",
          "contact_group_id": 1,
          "is_favorite": true,
          "avatar": "https://storage.awalchat.com/contacts/1/avatar.jpg",
          "created_at": "2024-01-15T10:30:00Z"
        }
      },
    },
  },
} satisfies Examples<NewContact, Responses>;
