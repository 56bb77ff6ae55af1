import type { Clauses } from './terms';

const OTHER_NAME = { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' } as const;
const OTHER_PHONE = { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' } as const;
const OTHER_EMAIL = { op: 'replace', path: '/body/email', value: '{$unique.email.other}' } as const;
const THIRD_EMAIL = { op: 'replace', path: '/body/email', value: 'third-{$unique.email}' } as const;

const REJECTED = { status: 422, code: 'VALIDATION_ERROR' } as const;
const SAME_PHONE = { ...REJECTED, message: 'This phone number already exists', fields: ['phone'] } as const;
const SAME_EMAIL = { ...REJECTED, message: 'This email address already exists', fields: ['email'] } as const;

const EXISTS = { name: 'the contact exists' } as const;
const INVALID = {
  name: 'a contact without a first name is rejected',
  request: [{ op: 'remove', path: '/body/firstname' }, OTHER_NAME, OTHER_PHONE, OTHER_EMAIL],
  status: 422,
} as const;

/** Duplicates that come after rejections, after other duplicates, or of two contacts. */
export const duplicates = {
  'phone.unique-after-rejection': {
    says: 'MUST reject an existing phone number also after another request was rejected',
    source: ['L116', 'L107', 'L85'],
    depth: 'second',
    cases: [
      {
        name: 'only phone is the same, and the request before was invalid',
        before: [EXISTS, INVALID],
        request: [OTHER_NAME, OTHER_EMAIL],
        expect: SAME_PHONE,
      },
    ],
  },
  'email.unique-after-rejection': {
    says: 'MUST reject an existing email address also after another request was rejected',
    source: ['L117', 'L107', 'L89'],
    depth: 'second',
    cases: [
      {
        name: 'only email is the same, and the request before was invalid',
        before: [EXISTS, INVALID],
        request: [OTHER_NAME, OTHER_PHONE],
        expect: SAME_EMAIL,
      },
    ],
  },
  'phone.unique-again': {
    says: 'MUST reject an existing phone number each time it is sent',
    source: ['L116', 'L107', 'L85'],
    depth: 'second',
    cases: [
      {
        name: 'phone is the same for the second time',
        before: [
          EXISTS,
          { name: 'another contact with its phone is rejected', request: [OTHER_NAME, OTHER_EMAIL], status: 422 },
        ],
        request: [OTHER_NAME, THIRD_EMAIL],
        expect: SAME_PHONE,
      },
    ],
  },
  'unique.two-contacts': {
    says: 'MUST reject the phone number of one contact with the email address of another',
    source: ['L116-117', 'L107'],
    because: 'the document does not say how many errors are returned at once',
    depth: 'second',
    cases: [
      {
        name: 'phone is that of one contact, and email that of another',
        before: [EXISTS, { name: 'another contact exists', request: [OTHER_NAME, OTHER_PHONE, OTHER_EMAIL] }],
        request: [OTHER_EMAIL],
        expect: REJECTED,
      },
    ],
  },
  'unique.free-email': {
    says: 'MUST accept the email address of a contact that it has rejected',
    source: ['L107', 'L117'],
    because: 'a rejected contact does not exist, so that its address is free',
    depth: 'second',
    cases: [
      {
        name: 'email was sent in a contact whose phone was taken',
        before: [
          EXISTS,
          { name: 'another contact with its phone is rejected', request: [OTHER_NAME, OTHER_EMAIL], status: 422 },
        ],
        request: [OTHER_NAME, OTHER_PHONE, OTHER_EMAIL],
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
