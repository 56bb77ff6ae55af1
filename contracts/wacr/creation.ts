import type { Clauses } from './terms';
import { CONTACT_PAGE } from './terms';

/** What a created contact is, and what is accepted. */
export const creation = {
  'created.status': {
    says: 'MUST answer a successful creation with 201, or with the 200 of the response tab',
    source: ['L102', 'L140-142'],
    because: 'the document names both (WX-01)',
    cases: [{ name: 'a valid contact is sent', expect: { status: [201, 200], observe: ['$statusCode'] } }],
  },
  'created.status-201': {
    says: 'SHOULD answer a successful creation with 201',
    source: 'L102',
    because: 'the prose is explicit, the response tab is no more than a number (WX-01)',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'text.non-ascii': {
    says: 'MUST return text beyond ASCII unchanged',
    source: ['L83', 'L102'],
    cases: [
      {
        name: 'firstname has letters beyond ASCII',
        request: [{ op: 'replace', path: '/body/firstname', value: 'Zoë Müller आशा' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/firstname', '$request.body#/firstname'] }] },
      },
    ],
  },
  'created.message': {
    says: 'MUST answer a successful creation with the message "Contact created successfully"',
    source: 'L102',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: '2XX', message: 'Contact created successfully' },
      },
    ],
  },
  'created.json': {
    says: 'MUST answer a successful creation with JSON',
    source: ['L141', 'L170-171'],
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'id.distinct': {
    says: 'SHOULD give each contact an id of its own',
    source: CONTACT_PAGE,
    because: 'only a companion page shows the id',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            request: [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ unequal: ['$created#/id', '$before.0.created#/id'] }] },
      },
    ],
  },
  'request.minimal': {
    says: 'MUST accept a contact with the required fields alone',
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
  'description.unlimited': {
    says: 'MUST accept a long description, for which no limit is set',
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
