import type { Clauses } from './terms';
import { ERRORS_PAGE, HEADERS_PAGE, RATE_PAGE } from './terms';

/** What every answer of a kind shows, whichever case has sent the request. */
export const answers = {
  'created.status': {
    says: 'MUST return 201 on success',
    source: 'L71',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'created.json': {
    says: 'SHOULD return JSON on success',
    source: ['L57', 'L72-85'],
    because: 'only the examples show it',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'created.envelope': {
    says: 'SHOULD return `status: true` and the contact under `data` on success',
    source: ['L72-75'],
    because: 'only the example shows it',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$response.body#/status', true] }, { type: ['$response.body#/data', 'object'] }],
        },
      },
    ],
  },
  'created.message': {
    says: 'SHOULD return the message "Contact created successfully" on success',
    source: 'L74',
    because: 'only the example shows it',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$response.body#/message', 'Contact created successfully'] }],
        },
      },
    ],
  },
  'id.distinct': {
    says: 'SHOULD give each contact a unique `id`',
    source: 'L76',
    because: 'only the example shows the id',
    stands: 'success',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ distinct: ['$created#/id', '$request.body#/phone'] }] },
      },
    ],
  },
  'answers.status': {
    says: 'SHOULD return only documented statuses',
    source: ['L71', ERRORS_PAGE, 'https://awalchat.com/en/docs/api/contacts'],
    because: 'only companion pages list statuses other than 201, each of them some (AY-04)',
    stands: 'answer',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: [201, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503] },
      },
    ],
  },
  'errors.message': {
    says: 'SHOULD return errors as JSON with a message',
    source: [ERRORS_PAGE, HEADERS_PAGE],
    because: 'only companion pages show an error',
    stands: 'rejection',
    cases: [
      {
        name: 'name is missing',
        request: [{ op: 'remove', path: '/body/name' }],
        expect: { status: '4XX', json: true, holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
      {
        name: 'x-client-id is missing',
        request: [{ op: 'remove', path: '/headers/x-client-id' }],
        expect: { status: '4XX', json: true, holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
    ],
  },
  'headers.rate-limit': {
    says: 'SHOULD send the rate limit, what remains of it, and when it is reset in headers of each response',
    source: RATE_PAGE,
    because: 'only a companion page says so',
    stands: 'answer',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: ['2XX', '4XX', '5XX'],
          holds: [
            { pattern: ['$response.header.x-ratelimit-limit', '\\d+'] },
            { pattern: ['$response.header.x-ratelimit-remaining', '\\d+'] },
            // Unix time, of which the page does not give the unit.
            { pattern: ['$response.header.x-ratelimit-reset', '\\d{10,13}'] },
          ],
        },
      },
    ],
  },
  'headers.rate-limit-remaining': {
    says: 'SHOULD NOT report more remaining requests than the rate limit allows',
    source: RATE_PAGE,
    because: 'this follows from the meaning of the headers; the limit itself is not checked (AY-07)',
    stands: 'answer',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: ['2XX', '4XX', '5XX'],
          holds: [
            {
              anyOf: [
                { absent: '$response.header.x-ratelimit-limit' },
                { absent: '$response.header.x-ratelimit-remaining' },
                { atLeast: ['$response.header.x-ratelimit-limit', '$response.header.x-ratelimit-remaining'] },
              ],
              because: 'whether the headers are there is for another clause',
            },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
