import type { Clauses } from './terms';

/** A text that is not figures, or several with a space between. */
const NO_FIGURES = '.*[^\\d ].*';

/** What the headers of a success carry. None of them is required, so that each clause passes without. */
export const headers = {
  'headers.rate-limit': {
    says: 'SHOULD send rate-limit headers, if any, as integers',
    source: ['L185-196'],
    because: 'the headers are declared as strings; only their examples are numbers',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$response.header.x-ratelimit-limit' },
                { pattern: ['$response.header.x-ratelimit-limit', '\\d+'] },
              ],
              because: 'not every response needs the header',
            },
            {
              anyOf: [
                { empty: '$response.header.x-ratelimit-remaining' },
                { pattern: ['$response.header.x-ratelimit-remaining', '\\d+'] },
              ],
              because: 'not every response needs the header',
            },
            {
              anyOf: [
                { empty: '$response.header.x-ratelimit-reset' },
                { pattern: ['$response.header.x-ratelimit-reset', '\\d+'] },
              ],
              because: 'not every response needs the header',
            },
          ],
        },
      },
    ],
  },
  'headers.ids': {
    says: 'SHOULD send organization and phone ids in headers, if any, in the format of the examples',
    source: ['L197-204'],
    because: 'only the examples show the format',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$response.header.x-periskope-org-id' },
                {
                  pattern: [
                    '$response.header.x-periskope-org-id',
                    '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}',
                  ],
                },
              ],
              because: 'not every response needs the header',
            },
            {
              anyOf: [
                { empty: '$response.header.x-periskope-phone-id' },
                { pattern: ['$response.header.x-periskope-phone-id', 'phone-\\w+'] },
              ],
              because: 'not every response needs the header',
            },
          ],
        },
      },
    ],
  },
  'headers.rate-figures': {
    says: 'SHOULD send rate-limit headers, if any, that agree with each other',
    source: ['L185-196'],
    because: 'only the examples show what the figures mean',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$response.header.x-ratelimit-limit' },
                { empty: '$response.header.x-ratelimit-remaining' },
                {
                  pattern: [
                    '{$response.header.x-ratelimit-limit} {$response.header.x-ratelimit-remaining}',
                    NO_FIGURES,
                  ],
                },
                { atLeast: ['$response.header.x-ratelimit-limit', '$response.header.x-ratelimit-remaining'] },
              ],
              because: 'not every response needs the headers, and headers.rate-limit judges what is not a number',
            },
            {
              anyOf: [
                { empty: '$response.header.x-ratelimit-reset' },
                { pattern: ['$response.header.x-ratelimit-reset', NO_FIGURES] },
                // The instant of the example, in Unix seconds.
                { atLeast: ['$response.header.x-ratelimit-reset', 1737976074] },
              ],
              because: 'not every response needs the header',
            },
          ],
        },
      },
    ],
  },
  'headers.phone': {
    says: 'SHOULD send the `phone_id` of the phone in `x-phone` as `x-periskope-phone-id`, if any',
    source: ['L104-105', 'L201-204'],
    because: 'only the example shows the header',
    stands: 'success',
    cases: [
      {
        name: 'x-phone is a phone_id',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$setting.PERISKOPE_PHONE_ID}' }],
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$response.header.x-periskope-phone-id' },
                { pattern: ['$request.header.x-phone', '\\d+'] },
                { equal: ['$response.header.x-periskope-phone-id', '$request.header.x-phone'] },
              ],
              because: 'not every response needs the header, and a number does not show its phone_id',
            },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
