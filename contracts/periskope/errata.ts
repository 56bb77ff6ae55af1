import type { Errata } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'PX-01',
    source: ['L289-292'],
    readings: ['the body of the curl sample is correct', 'it lacks a comma'],
    taken: 'it lacks a comma',
    because: 'it is not valid JSON',
    example: { notJson: '{\n  "contact_name": "BK Local1" \n  "contact_id": 919537851844\n}' },
  },
  {
    id: 'PX-02',
    source: ['L291', 'L120'],
    readings: ['`contact_id` is a number', '`contact_id` is a string'],
    taken: '`contact_id` is a string',
    because: 'the schema says so; in the sample, the shell removes the quotes',
    example: {
      schema: 'NewContact',
      value: { contact_name: 'BK Local1', contact_id: 919537851844 },
      violates: [{ keyword: 'type', at: '/contact_id' }],
    },
  },
  {
    id: 'PX-03',
    source: ['L141-152', 'L111-113'],
    readings: ['the example "Create Group" is a request of this operation', 'it belongs to another operation'],
    taken: 'it belongs to another operation',
    because: 'it has neither of the required fields',
    example: {
      schema: 'NewContact',
      value: {
        group_name: 'Test New 1040',
        options: { addMembersAdminsOnly: '', description: '', image: '', infoAdminsOnly: '', messagesAdminsOnly: '' },
        participants: ['919537851844'],
      },
      violates: [
        { keyword: 'required', at: '' },
        { keyword: 'required', at: '' },
      ],
    },
  },
  {
    id: 'PX-04',
    source: ['L168', 'L176', 'L219-259'],
    readings: ['`Content-Length` and `ETag` are those of the example body', 'they are from another response'],
    taken: 'they are from another response',
    because: 'as compact JSON, the example body is 1122 bytes long, not 626',
  },
  {
    id: 'PX-05',
    source: ['L172', 'L259'],
    readings: ['`updated_at` is the time of creation', '`updated_at` may be older'],
    taken: '`updated_at` must be a valid time, but is not compared with the time of the request',
    because: 'in the example it is five days older than the response',
  },
  {
    id: 'PX-06',
    source: ['L128', 'L255'],
    readings: ['`labels` is one string', '`labels` is a list'],
    taken: '`labels` is sent as one string and returned as a list',
    because: 'the request declares a string; the example response shows a list',
    shown: {
      by: 'success',
      as: [{ holds: [{ type: ['$created#/labels', 'string'] }] }, { holds: [{ type: ['$created#/labels', 'array'] }] }],
    },
  },
  {
    id: 'PX-07',
    source: ['L124-126', 'L243'],
    readings: ['`contact_id` consists of digits only', '`contact_id` ends in `@c.us`'],
    taken: 'it is sent as digits, and SHOULD be returned with the suffix',
    because: 'the rule is given for the request; the suffix is in the example response',
    shown: {
      by: 'success',
      as: [
        { holds: [{ pattern: ['$created#/contact_id', '\\d+'] }] },
        { holds: [{ endsWith: ['$created#/contact_id', '@c.us'] }] },
      ],
    },
  },
  {
    id: 'PX-08',
    source: 'L131-132',
    readings: ['labels are assigned to chats', 'labels are assigned to the contact'],
    taken: 'the labels SHOULD be returned with the contact, beside others that it has',
    because: 'the example is a contact with labels, and the update page assigns them to contacts',
    shown: {
      by: ['labels.list'],
      as: [
        { status: '2XX', holds: [{ empty: '$created#/labels' }] },
        { status: '2XX', holds: [{ includesNames: ['$created#/labels', '$request.body#/labels'] }] },
      ],
    },
  },
  {
    id: 'PX-11',
    source: ['L14', 'L95-105', 'L61'],
    readings: ['`x-phone` is optional', '`x-phone` is required'],
    taken: 'both pass; the report shows which one applies',
    because: 'the parameter is not marked as required, but the authorization page lists two required headers',
    shown: { by: ['x-phone.absent'], as: [{ status: '2XX' }, { status: '4XX' }] },
  },
  {
    id: 'PX-12',
    source: ['L99', 'L103'],
    readings: ['`x-phone` may be `{{orgPhone}}`', '`x-phone` is digits or a `phone_id`'],
    taken: '`x-phone` is digits or a `phone_id`',
    because: 'the example is a template that was never filled in',
  },
  {
    id: 'PX-13',
    source: ['L104', 'L204'],
    readings: ['a `phone_id` has 12 characters after `phone-`', 'it has 16'],
    taken: 'any number of characters passes',
    because: 'the first is a placeholder, the second an example',
  },
  {
    id: 'PX-14',
    source: ['L14', 'L106-113'],
    readings: ['the body is optional', 'the body is required'],
    taken: 'an empty body SHOULD be rejected',
    because: 'it has two required fields, but OpenAPI 3.0.3 makes a body optional that is not marked as required',
    shown: { by: ['body.required'], as: [{ status: '2XX' }, { status: '4XX' }] },
  },
  {
    id: 'PX-15',
    source: ['L211-215', 'L248-250'],
    readings: ['the response is any object', 'the response is a contact object with typed fields'],
    taken:
      'what was sent MUST be returned, labels SHOULD be; other fields SHOULD have the types on the companion page, or be null',
    because: 'the document refers to the contact object, whose page does not mention null although its example has it',
  },
  {
    id: 'PX-17',
    source: 'L154',
    readings: ['success is 201', 'success is 200'],
    taken: 'success is 200',
    because: 'it is the only documented response',
    shown: { by: 'success', as: [{ status: 201 }, { status: 200 }] },
  },
  {
    id: 'PX-20',
    source: ['L161-164', 'L177-180'],
    readings: ['`Connection` and `Keep-Alive` are part of every response', 'they belong to the connection'],
    taken: 'they are never checked',
    because: 'hop-by-hop headers do not exist in HTTP/2 (RFC 9113, 8.2.2)',
  },
  {
    id: 'PX-23',
    source: ['L153-155', 'L73-74'],
    readings: ['there are no errors', 'errors are not documented'],
    taken: 'errors are not documented: any 4xx counts as a rejection',
    because: 'authentication and required fields imply that some requests are rejected',
  },
] satisfies Errata;
