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
 * Checks the body of a response, parsed from JSON, as it is documented for its status: 200, 201, 403, 422, 500. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that https://docs.app.wa.cr/create-contact-28559784e0 shows, by name; responses by their status first. */
export const examples = {
  requests: {
    /** L153-169 */
    "documented": {
      "firstname": "New",
      "lastname": "Test",
      "type": "lead",
      "email": "test12@gmail.com",
      "phone": "+919587422363",
      "source_id": 115,
      "status_id": 287,
      "description": "Test one contact",
      "country_id": 101,
      "assigned_id": 15,
      "groups": [
        12
      ],
      "zip": "360001",
      "city": "Rajkot"
    },
  },
  responses: {
  },
} satisfies Examples<NewContact, Responses>;
