import type { Errata } from './terms';
import { CONTACT_PAGE } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'WX-01',
    source: ['L102', 'L140'],
    readings: ['success is 201', 'success is 200'],
    taken: 'success is 201; 200 is a warning, not a failure',
    because: 'both are documented: 201 in the prose, 200 as the label of a tab',
    shown: { by: 'success', as: [{ status: 201 }, { status: 200 }] },
  },
  {
    id: 'WX-02',
    source: ['L102', 'L171'],
    readings: ['the body contains a resource and a message', 'the body is an empty object'],
    taken: 'the body contains a resource and a message',
    because: 'the prose is explicit; the empty example was never filled in',
    shown: {
      by: 'success',
      as: [{ holds: [{ present: '$response.anywhere#/message' }] }, { holds: [{ equal: ['$response.body', {}] }] }],
    },
  },
  {
    id: 'WX-03',
    source: ['L78', 'L108'],
    readings: ['the details are usage and maximum', 'the details are `feature`, `current` and `maximum`'],
    taken: 'the details are `feature`, `current` and `maximum`',
    because: 'the table gives the keys; the prose only explains what they mean',
    shown: {
      by: ['limit.refused'],
      as: [
        { holds: [{ present: '$response.anywhere#/usage' }] },
        { holds: [{ present: '$response.anywhere#/feature' }, { present: '$response.anywhere#/current' }] },
      ],
    },
  },
  {
    id: 'WX-04',
    source: ['L86-88', 'L118-120'],
    readings: ['the message for a missing type, source or status is the one in the table', 'it is any message'],
    taken: 'any message passes',
    because: 'the three messages describe an invalid value, not a missing one',
  },
  {
    id: 'WX-05',
    source: ['L83-98', 'L113-120'],
    readings: ['a rule without a message in the table is not enforced', 'it is enforced with any message'],
    taken: 'it is enforced, with the documented status and code and with any message',
    because: 'the request table states the rules',
    shown: {
      by: ['city.type'],
      as: [
        { status: '2XX', holds: [{ type: ['$request.body#/city', 'object'] }] },
        { status: 422, holds: [{ type: ['$request.body#/city', 'object'] }] },
      ],
    },
  },
  {
    id: 'WX-06',
    source: 'L96-98',
    readings: ['unknown countries, users and groups are rejected', 'they are accepted or ignored'],
    taken: 'either passes, whatever comes back; only a server error does not',
    because: 'the document states no rule',
    shown: {
      by: ['country_id.edges'],
      as: [
        {
          status: '4XX',
          holds: [{ type: ['$request.body#/country_id', 'integer'] }, { atLeast: ['$request.body#/country_id', 1] }],
        },
        {
          status: '2XX',
          holds: [{ type: ['$request.body#/country_id', 'integer'] }, { atLeast: ['$request.body#/country_id', 1] }],
        },
      ],
    },
  },
  {
    id: 'WX-07',
    source: 'L107',
    readings: ['an invalid type is not a validation error', 'an invalid type is a validation error'],
    taken: 'an invalid type is a validation error',
    because: 'the table of validation messages lists it',
    shown: {
      by: ['type.enum'],
      as: [
        { status: '4XX', holds: [{ unequal: ['$statusCode', 422] }] },
        { status: 422, code: 'VALIDATION_ERROR' },
      ],
    },
  },
  {
    id: 'WX-08',
    source: ['L74', 'L104-109'],
    readings: ['a missing scope is 403', 'a missing scope is 401'],
    taken: 'a missing token or scope is rejected with any 4xx',
    because: 'the document states no status for them',
    shown: { by: ['token.scope'], as: [{ status: 403 }, { status: 401 }] },
  },
  {
    id: 'WX-11',
    source: ['L85', 'L158'],
    readings: ['a phone number starts with +', 'a phone number is any string of up to 20 characters'],
    taken: 'numbers are sent with +, and only the digits of the returned number are compared',
    because: 'the only documented rule is the length',
    shown: {
      by: ['phone.forms'],
      as: [
        { status: '4XX', holds: [{ pattern: ['$request.body#/phone', '\\d+'] }] },
        { status: '2XX', holds: [{ pattern: ['$request.body#/phone', '\\d+'] }] },
      ],
    },
  },
  {
    id: 'WX-12',
    source: 'L159-165',
    readings: ['the ids in the sample exist in every account', 'they belong to the author’s account'],
    taken: 'the ids are settings',
    because: 'a source and a status must exist in the tenant',
  },
  {
    id: 'WY-01',
    source: ['L98', 'L102', CONTACT_PAGE],
    readings: ['the contact has its groups as objects under `groups`', 'it has their ids under `group_id`'],
    taken: 'either passes, and ids under `groups` too',
    because: 'the document names the resource, but does not list its fields',
    shown: {
      by: ['groups.all'],
      as: [
        { status: '2XX', holds: [{ contains: ['$created#/groups/*/id', '$request.body#/groups/0'] }] },
        { status: '2XX', holds: [{ contains: ['$created#/group_id', '$request.body#/groups/0'] }] },
      ],
    },
  },
] satisfies Errata;
