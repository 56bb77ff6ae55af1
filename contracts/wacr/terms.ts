import type { components } from '../../generated/wacr/types';
import type { Contract } from '../contract';
import type { Relation } from '../expectation';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];

export const LIST_PAGE = 'https://docs.app.wa.cr/list-contacts-28559783e0';
export const CONTACT_PAGE = 'https://docs.app.wa.cr/get-contact-28559785e0';

const because = 'the document does not say whether groups are returned as ids or as objects (WY-01)';

/** The created contact shows the first group that was sent. */
export const FIRST_GROUP = {
  anyOf: [
    { contains: ['$created#/group_id', '$request.body#/groups/0'] },
    { contains: ['$created#/groups', '$request.body#/groups/0'] },
    { contains: ['$created#/groups/*/id', '$request.body#/groups/0'] },
  ],
  because,
} satisfies Relation;

/** The created contact shows the second group that was sent. */
export const SECOND_GROUP = {
  anyOf: [
    { contains: ['$created#/group_id', '$request.body#/groups/1'] },
    { contains: ['$created#/groups', '$request.body#/groups/1'] },
    { contains: ['$created#/groups/*/id', '$request.body#/groups/1'] },
  ],
  because,
} satisfies Relation;
