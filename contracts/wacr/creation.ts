import type { Clauses } from './terms';
import { CONTACT_PAGE, FIRST_GROUP, SECOND_GROUP } from './terms';

const DOCUMENTED = [200, 201, 403, 422, 500] as const;

/** What is accepted, and what is returned. */
export const creation = {
  'created.status': {
    says: 'MUST return 201 on success, or 200 as in the response tab',
    source: ['L68-70', 'L102', 'L140-142'],
    because: 'the document gives both (WX-01)',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: [201, 200], observe: ['$statusCode'] } }],
  },
  'created.status-201': {
    says: 'SHOULD return 201 on success',
    source: 'L102',
    because: 'the prose is explicit; the response tab is only a number (WX-01)',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'answers.status': {
    says: 'SHOULD return only the documented statuses',
    source: ['L102', 'L107-109', 'L140'],
    because: 'the document lists statuses, but does not say that the list is complete',
    stands: 'answer',
    cases: [
      { name: 'a valid contact is sent', expect: { status: DOCUMENTED } },
      {
        name: 'firstname is missing',
        request: [{ op: 'remove', path: '/body/firstname' }],
        expect: { status: DOCUMENTED },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII letters unchanged',
    source: ['L83', 'L102', 'L134'],
    because: 'the lines exclude no character, and JSON is UTF-8 (RFC 8259, 8.1)',
    cases: [
      {
        name: 'every text without a format contains non-ASCII letters',
        request: [
          { op: 'replace', path: '/body/firstname', value: 'Zoë Müller आशा' },
          { op: 'replace', path: '/body/lastname', value: 'Žižek {$unique.name}' },
          { op: 'replace', path: '/body/company', value: 'Ångström & Søn' },
          { op: 'replace', path: '/body/description', value: 'Größe: 3 m² – 東京' },
          { op: 'replace', path: '/body/city', value: 'राजकोट' },
          { op: 'replace', path: '/body/address', value: '1 Žižkov náměstí' },
        ],
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$request.body#/firstname'] },
            { equal: ['$created#/lastname', '$request.body#/lastname'] },
            { equal: ['$created#/company', '$request.body#/company'] },
            { equal: ['$created#/description', '$request.body#/description'] },
            { equal: ['$created#/city', '$request.body#/city'] },
            { equal: ['$created#/address', '$request.body#/address'] },
          ],
        },
      },
    ],
  },
  'created.message': {
    says: 'MUST return the message "Contact created successfully" on success',
    source: 'L102',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: '2XX', message: 'Contact created successfully' },
      },
    ],
  },
  'created.json': {
    says: 'MUST return JSON on success',
    source: ['L141', 'L170-171'],
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'id.distinct': {
    says: 'SHOULD give each contact a unique `id`',
    source: CONTACT_PAGE,
    because: 'only a companion page shows the id',
    stands: 'success',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ distinct: ['$created#/id', '$request.body#/phone'] }] },
      },
    ],
  },
  'created.readable': {
    says: 'SHOULD return a created contact when it is read',
    source: CONTACT_PAGE,
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'a created contact is read by its id',
        before: [{ name: 'the contact exists' }],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$before.0.request.body#/firstname'] },
            { equal: ['$created#/lastname', '$before.0.request.body#/lastname'] },
            { digits: ['$created#/phone', '$before.0.request.body#/phone'] },
            { equal: ['$created#/type', '$before.0.request.body#/type'] },
            {
              anyOf: [
                { equal: ['$created#/source/id', '$before.0.request.body#/source_id'] },
                { equal: ['$created#/source_id', '$before.0.request.body#/source_id'] },
              ],
              because: 'the page may load the source',
            },
            {
              anyOf: [
                { equal: ['$created#/status/id', '$before.0.request.body#/status_id'] },
                { equal: ['$created#/status_id', '$before.0.request.body#/status_id'] },
              ],
              because: 'the page may load the status',
            },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
            { equal: ['$created#/company', '$before.0.request.body#/company'] },
            { equal: ['$created#/description', '$before.0.request.body#/description'] },
            { equal: ['$created#/city', '$before.0.request.body#/city'] },
            { equal: ['$created#/state', '$before.0.request.body#/state'] },
            { equal: ['$created#/zip', '$before.0.request.body#/zip'] },
            { equal: ['$created#/address', '$before.0.request.body#/address'] },
          ],
        },
      },
    ],
  },
  'request.minimal': {
    says: 'MUST accept a contact with only the required fields',
    source: ['L83-88', 'L89-98'],
    cases: [
      {
        name: 'only the six required fields are sent',
        request: [
          {
            op: 'replace',
            path: '/body',
            value: {
              firstname: 'Contract',
              lastname: '{$unique.name}',
              phone: '{$unique.phone}',
              type: 'lead',
              source_id: '{$setting.WACR_SOURCE_ID}',
              status_id: '{$setting.WACR_STATUS_ID}',
            },
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'groups.all': {
    says: 'MUST return each of several groups',
    source: ['L98', 'L102'],
    because: 'the document does not say whether groups are returned as ids or as objects (WY-01)',
    cases: [
      {
        name: 'two groups are sent',
        request: [
          {
            op: 'add',
            path: '/body/groups',
            value: ['{$setting.WACR_GROUP_ID}', '{$setting.WACR_OTHER_GROUP_ID}'],
          },
        ],
        expect: { status: '2XX', holds: [FIRST_GROUP, SECOND_GROUP] },
      },
    ],
  },
  'description.unlimited': {
    says: 'MUST accept a long `description`, since no limit is documented',
    source: 'L91',
    cases: [
      {
        name: 'description has 1000 characters',
        request: [{ op: 'replace', path: '/body/description', value: '{$text:1000}' }],
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
