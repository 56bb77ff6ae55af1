import type { Clauses } from './terms';
import { CONTACT_PAGE } from './terms';

/** What is accepted, and what is returned. */
export const creation = {
  'created.status': {
    says: 'MUST return 200 on success',
    source: ['L154-155'],
    cases: [{ name: 'a valid contact is sent', expect: { status: 200 } }],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII text unchanged',
    source: ['L118', 'L246'],
    cases: [
      {
        name: 'contact_name contains non-ASCII letters',
        request: [{ op: 'replace', path: '/body/contact_name', value: 'Zoë Müller आशा {$unique.name}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/contact_name', '$request.body#/contact_name'] }] },
      },
    ],
  },
  'created.json': {
    says: 'MUST return JSON on success',
    source: ['L209-212'],
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'contact_id.suffix': {
    says: 'SHOULD return `contact_id` as sent, with the suffix `@c.us`',
    source: ['L243', 'L124', CONTACT_PAGE],
    because: 'only examples show the suffix',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$created#/contact_id', '{$request.body#/contact_id}@c.us'] }],
        },
      },
    ],
  },
  'request.minimal': {
    says: 'MUST accept a contact with only the two required fields',
    source: ['L13', 'L87-88', 'L111-113', 'L272-275'],
    cases: [
      {
        name: 'only contact_name and contact_id are sent',
        request: [
          {
            op: 'replace',
            path: '/body',
            value: { contact_name: '{$unique.name}', contact_id: '{$unique.digits}' },
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'is_internal.default': {
    says: 'MUST default `is_internal` to false',
    source: ['L137', 'L249'],
    cases: [
      {
        name: 'is_internal is missing',
        request: [{ op: 'remove', path: '/body/is_internal' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_internal', false] }] },
      },
    ],
  },
  'is_internal.false': {
    says: 'MUST return `is_internal` as false when it was sent as false',
    source: ['L134-140', 'L249'],
    cases: [
      {
        name: 'is_internal is false',
        request: [{ op: 'replace', path: '/body/is_internal', value: false }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_internal', false] }] },
      },
    ],
  },
  'labels.list': {
    says: 'MUST accept `labels` as comma-separated names, and create those that do not exist',
    source: ['L131-133', 'L255-257'],
    cases: [
      {
        name: 'two new labels are sent',
        request: [{ op: 'replace', path: '/body/labels', value: 'alpha-{$run},beta-{$run}' }],
        expect: { status: '2XX', holds: [{ sameNames: ['$created#/labels', ['alpha-{$run}', 'beta-{$run}']] }] },
      },
    ],
  },
  'labels.trimmed': {
    says: 'SHOULD trim whitespace around labels',
    source: ['L129', 'L131'],
    because: 'only the example has a space after the comma; the update page has none',
    cases: [
      {
        name: 'a space follows the comma',
        request: [{ op: 'replace', path: '/body/labels', value: 'gamma-{$run}, delta-{$run}' }],
        expect: { status: '2XX', holds: [{ sameNames: ['$created#/labels', ['gamma-{$run}', 'delta-{$run}']] }] },
        exempt: { from: ['response.labels'], because: 'only an example shows that labels are trimmed' },
      },
    ],
  },
  'labels.case': {
    says: 'MUST treat labels that differ only in case as one label',
    source: ['L132'],
    cases: [
      {
        name: 'a label is sent twice, in different case',
        request: [{ op: 'replace', path: '/body/labels', value: 'Omega-{$run},omega-{$run}' }],
        expect: { status: '2XX', holds: [{ sameNames: ['$created#/labels', ['omega-{$run}']] }] },
        exempt: { from: ['response.labels'], because: 'this clause judges the labels' },
      },
    ],
  },
  'headers.rate-limit': {
    says: 'SHOULD send rate-limit headers, if any, as integers',
    source: ['L185-196'],
    because: 'the headers are declared as strings; only their examples are numbers',
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
} satisfies Clauses;
