import type { Errata } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'BX-01',
    source: ['L43', 'L49-62'],
    readings: ['`contact` is an object', '`contact` is a list of one object'],
    taken: 'both pass; the report shows which one was returned',
    because: 'the table declares an object, the example shows a list',
    shown: {
      by: 'success',
      as: [
        { holds: [{ type: ['$response.body#/contact', 'object'] }] },
        { holds: [{ type: ['$response.body#/contact', 'array'] }] },
      ],
    },
  },
  {
    id: 'BX-02',
    source: 'L24',
    readings: ['`tags` is a comma-separated string', '`tags` is a list of strings'],
    taken: '`tags` is a list of strings',
    because: 'the declared type is String[], and the example is a list in all but its quotes',
  },
  {
    id: 'BX-03',
    source: 'L25',
    readings: ['`custom_fields` is a string', '`custom_fields` is an object of strings'],
    taken: '`custom_fields` is an object of strings',
    because: 'the description says object; String{} is the author’s own notation',
  },
  {
    id: 'BX-04',
    source: ['L25-26', 'L59-60'],
    readings: ['field names are in snake_case', 'field names are in camelCase'],
    taken: 'requests use snake_case, responses use camelCase',
    because: 'the tables and the example show it',
    shown: {
      by: 'success',
      as: [{ holds: [{ present: '$response.anywhere#/created_at' }] }, { holds: [{ present: '$created#/createdAt' }] }],
    },
  },
  {
    id: 'BX-05',
    source: ['L16', 'L53'],
    readings: ['`identifier` is returned as `phoneNumber`', '`identifier` is not returned'],
    taken: 'for WhatsApp it is returned as `phoneNumber`, of which only the digits are compared',
    because: 'in WhatsApp the identifier is the phone number; the page of the get operation shows it with spaces',
    shown: {
      by: 'success',
      as: [
        { holds: [{ digits: ['$created#/phoneNumber', '$request.body#/identifier'] }] },
        { holds: [{ empty: '$created#/phoneNumber' }, { pattern: ['$request.body#/identifier', '\\d+'] }] },
      ],
    },
  },
  {
    id: 'BX-06',
    source: ['L27', 'L50-61'],
    readings: ['the team is returned', 'the team is not returned'],
    taken: 'the team is not checked',
    because: 'the example has no team; the object page lists one without describing its structure',
    shown: {
      by: ['team_uuid.accepted'],
      as: [
        { status: '2XX', holds: [{ type: ['$created#/team', 'object'] }] },
        { status: '2XX', holds: [{ empty: '$created#/team' }] },
      ],
    },
  },
  {
    id: 'BX-07',
    source: ['L27', 'L51'],
    readings: ['a uuid has dashes', 'a uuid is 32 hexadecimal digits'],
    taken: 'a uuid SHOULD be 32 hexadecimal digits',
    because: 'every example is',
    shown: {
      by: 'success',
      as: [
        { holds: [{ pattern: ['$created#/uuid', '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'] }] },
        { holds: [{ pattern: ['$created#/uuid', '[0-9a-fA-F]{32}'] }] },
      ],
    },
  },
  {
    id: 'BX-08',
    source: 'L53',
    readings: ['a phone number must be valid in some country', 'a phone number is any string of digits'],
    taken: 'a phone number is any string of digits',
    because: 'the documented number is not valid in any country',
  },
  {
    id: 'BX-09',
    source: 'L32',
    readings: ['user and team must both exist', 'one of them must exist'],
    taken: 'if the precondition is not met, any response except 5xx passes',
    because: 'the document does not say what happens',
  },
  {
    id: 'BX-10',
    source: ['L17', 'L43'],
    readings: ['`source` is one of a fixed list', '`source` is any string'],
    taken: '`source` is a string, and `whatsapp` is accepted',
    because: 'the type is named but never defined',
    shown: {
      by: ['source.values'],
      as: [
        { status: '4XX', holds: [{ equal: ['$request.body#/source', 'carrier pigeon'] }] },
        { status: '2XX', holds: [{ equal: ['$request.body#/source', 'carrier pigeon'] }] },
      ],
    },
  },
  {
    id: 'BX-11',
    source: ['L54', 'L59'],
    readings: ['`avatarUrl` and `assignedUser` are strings', 'they are strings or null'],
    taken: 'they are strings or null',
    because: 'the example has null',
    shown: {
      by: 'success',
      as: [
        { holds: [{ type: ['$created#/avatarUrl', 'string'] }, { type: ['$created#/assignedUser', 'string'] }] },
        {
          holds: [
            {
              anyOf: [{ type: ['$created#/avatarUrl', 'null'] }, { type: ['$created#/assignedUser', 'null'] }],
              because: 'one null is enough',
            },
          ],
        },
      ],
    },
  },
] satisfies Errata;
