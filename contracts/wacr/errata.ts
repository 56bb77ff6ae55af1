import type { Errata } from './terms';

/** Contradictions of the document, and the readings that are taken. */
export const errata = [
  {
    id: 'WX-01',
    source: ['L102', 'L140'],
    readings: ['a success is 201', 'a success is 200'],
    taken: '201; 200 is no failure, but a warning',
    because: 'both are documented, the one in words, the other as the number of a tab',
  },
  {
    id: 'WX-02',
    source: ['L102', 'L171'],
    readings: ['the body is a resource and a message', 'the body is an empty object'],
    taken: 'the body holds a resource and a message',
    because: 'an empty example next to explicit prose is an example that was not filled in',
  },
  {
    id: 'WX-03',
    source: ['L78', 'L108'],
    readings: ['the details are usage and maximum', 'the details are feature, current and maximum'],
    taken: 'the details are feature, current and maximum',
    because: 'the table names the keys, the prose only what they mean',
  },
  {
    id: 'WX-04',
    source: ['L86-88', 'L118-120'],
    readings: ['a missing type, source or status has the message of the table', 'it has any message'],
    taken: 'it has any message',
    because: 'the three messages speak of a wrong value, not of a missing one',
  },
  {
    id: 'WX-05',
    source: ['L83-98', 'L113-120'],
    readings: ['a rule without a message in the table is not enforced', 'it is enforced with any message'],
    taken: 'it is enforced with status and code, and with any message',
    because: 'the rules are stated in the request table',
  },
  {
    id: 'WX-06',
    source: 'L96-98',
    readings: ['unknown countries, users and groups are refused', 'they are taken or ignored'],
    taken: 'no case sends them',
    because: 'no rule is stated, so every answer is right',
  },
  {
    id: 'WX-07',
    source: 'L107',
    readings: ['an invalid type is no validation error', 'an invalid type is a validation error'],
    taken: 'an invalid type is a validation error',
    because: 'the table of validation messages lists it',
  },
  {
    id: 'WX-08',
    source: ['L74', 'L104-109'],
    readings: ['a missing scope is 403', 'a missing scope is 401'],
    taken: 'a missing token and a missing scope are refused with any 4XX',
    because: 'no status is documented for them',
  },
  {
    id: 'WX-11',
    source: ['L85', 'L158'],
    readings: ['a phone number begins with +', 'any text up to 20 characters is a phone number'],
    taken: 'numbers are sent with +, and compared by their digits when they come back',
    because: 'the only stated rule is the length',
  },
  {
    id: 'WX-12',
    source: 'L159-165',
    readings: ['the ids of the sample exist in every account', 'they belong to the account of the author'],
    taken: 'ids come from settings',
    because: 'a source and a status must exist in the tenant',
  },
] satisfies Errata;
