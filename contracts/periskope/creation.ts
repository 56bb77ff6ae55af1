import type { Clauses } from './terms';
import { READ_PAGE } from './terms';

/** What is accepted, and what is returned. */
export const creation = {
  'created.status': {
    says: 'MUST return 200 on success',
    source: ['L154-155'],
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: 200 } }],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII letters unchanged',
    source: ['L108', 'L116', 'L211-215', 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
    because: 'a JSON string is Unicode text, and the schema allows any',
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
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'contact_id.suffix': {
    says: 'SHOULD return `contact_id` as sent, with the suffix `@c.us`',
    source: ['L243', 'L124'],
    because: 'only the example shows the suffix',
    stands: 'success',
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
    says: 'MUST accept `labels` as comma-separated names that do not exist yet',
    source: ['L131-133'],
    cases: [
      {
        name: 'two new labels are sent',
        request: [{ op: 'replace', path: '/body/labels', value: 'alpha-{$run},beta-{$run}' }],
        expect: { status: '2XX' },
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
        expect: { status: '2XX', holds: [{ includesNames: ['$created#/labels', ['gamma-{$run}', 'delta-{$run}']] }] },
      },
    ],
  },
  'labels.case': {
    says: 'MUST treat labels that differ only in case as one label',
    source: ['L132'],
    cases: [
      {
        name: 'a label is sent twice, in different case',
        before: [
          {
            name: 'a contact with the label exists',
            request: [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/labels', value: 'Omega-{$run}' },
            ],
          },
        ],
        request: [{ op: 'replace', path: '/body/labels', value: 'Omega-{$run},omega-{$run}' }],
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [{ absent: '$created#/labels' }, { sameNames: ['$created#/labels', '$before.0.created#/labels'] }],
              because:
                'the document assigns labels to chats, and an organization may have labels of each contact (PX-08)',
            },
          ],
        },
      },
    ],
  },
  'labels.shared': {
    says: 'SHOULD give labels that differ only in case the same id',
    source: ['L132', 'L252-254'],
    because: 'only the example shows ids of labels',
    cases: [
      {
        name: 'the label of another contact is sent in lower case',
        before: [
          {
            name: 'a contact with the label exists',
            request: [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/labels', value: 'Sigma-{$run}' },
            ],
          },
        ],
        request: [{ op: 'replace', path: '/body/labels', value: 'sigma-{$run}' }],
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$created#/label_ids' },
                { equal: ['$created#/label_ids', '$before.0.created#/label_ids'] },
              ],
              because: 'the field is not on the page of the contact object',
            },
          ],
        },
      },
    ],
  },
  'labels.non-ascii': {
    says: 'MUST accept labels with non-ASCII letters',
    source: ['L108', 'L128', 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
    because: 'a JSON string is Unicode text, and the schema allows any',
    cases: [
      {
        name: 'a label contains non-ASCII letters',
        request: [{ op: 'replace', path: '/body/labels', value: 'Zoë-आशा-{$run}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'created.readable': {
    says: 'SHOULD return a created contact when it is read',
    source: ['L7', READ_PAGE],
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'a created contact is read by its number',
        before: [{ name: 'the contact exists' }],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { digits: ['$created#/contact_id', '$before.0.request.body#/contact_id'] },
            { equal: ['$created#/contact_name', '$before.0.request.body#/contact_name'] },
            { equal: ['$created#/is_internal', '$before.0.request.body#/is_internal'] },
            { includesNames: ['$created#/labels', '$before.0.request.body#/labels'] },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
