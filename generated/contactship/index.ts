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
 * Checks the body of a response, parsed from JSON, as it is documented for its status: 201, 400, 401, 409, 500. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that https://docs.contactship.ai/api-reference/endpoint/create-contact.md shows, by name; responses by their status first. */
export const examples = {
  requests: {
    /** L121-124 */
    "basic": {
      "phone_number": "+12124567890",
      "full_name": "Juan Pérez"
    },
    /** L132-150 */
    "complete": {
      "phone_number": "+12124567890",
      "full_name": "Juan Pérez",
      "country": "México",
      "email": "juan@ejemplo.com",
      "description": "Lead from LinkedIn campaign",
      "additional_data": [
        {
          "type": "location",
          "field": "dirección",
          "value": "Av. Insurgentes 123"
        },
        {
          "type": "text",
          "field": "notas",
          "value": "Cliente potencial para servicio premium"
        }
      ]
    },
  },
  responses: {
  },
} satisfies Examples<NewContact, Responses>;
