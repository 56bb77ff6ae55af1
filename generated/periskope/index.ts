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

type Responses = paths["/contacts/create"]['post']['responses'];

/** Checks the body of a request, before it becomes JSON. */
export function validateRequest(value: unknown): Validation<NewContact> {
  return check(validators.request, value);
}

/** Checks a created contact, which stands somewhere in the body of a response. */
export function validateContact(value: unknown): Validation<Contact> {
  return check(validators.contact, value);
}

/**
 * Checks the body of a response, parsed from JSON, as it is documented for its status: 200, 4XX. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that https://docs.periskope.app/api-reference/contacts/create-contact.md shows, by name; responses by their status first. */
export const examples = {
  requests: {
    /** L272-275 */
    "sdk": {
      "contact_name": "BK Local1",
      "contact_id": "919537851844"
    },
    /** L117, L121, L129, L136 */
    "fields": {
      "contact_name": "Test New 1040",
      "contact_id": "919537851844",
      "labels": "Test, Demo",
      "is_internal": true
    },
  },
  responses: {
    '200': {
      /** L216-259 */
      "documented": {
        "chat_ids": [
          "120363231636311517@g.us",
          "120363298090795525@g.us",
          "120363300395249001@g.us",
          "120363329861739657@g.us",
          "120363331984403446@g.us",
          "120363346994879209@g.us",
          "120363348209472631@g.us",
          "120363352652386702@g.us",
          "120363363215130488@g.us",
          "120363367240230358@g.us",
          "120363370646127343@g.us",
          "120363371655584481@g.us",
          "120363372525172897@g.us",
          "120363373761356282@g.us",
          "120363378751945209@g.us",
          "120363387379991154@g.us",
          "120363387670530253@g.us",
          "120363388696354849@g.us",
          "120363389171465741@g.us",
          "120363391093262494@g.us",
          "120363392706769636@g.us",
          "919537851844@c.us"
        ],
        "contact_color": "#FA6533",
        "contact_id": "919537851844@c.us",
        "contact_image": "https://storage.googleapis.com/periskope-images/2997dd64-89bf-48d3-9a22-b314fca017e5%2F919537851844%40c.us.jpg?timestamp=1737445692504",
        "contact_name": "BK Local1",
        "contact_type": "user",
        "is_imported": null,
        "is_internal": false,
        "is_my_contact": null,
        "is_wa_contact": false,
        "label_ids": {
          "label-ukjqhqngnakncalm": true,
          "label-wwfrdqogccexahnv": true
        },
        "labels": [
          "label1",
          "label2"
        ],
        "org_id": "2997dd64-89bf-48d3-9a22-b314fca017e5",
        "updated_at": "2025-01-22T05:41:15.303874+00:00"
      },
    },
  },
} satisfies Examples<NewContact, Responses>;
