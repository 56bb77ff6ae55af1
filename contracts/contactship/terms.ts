import type { components } from '../../generated/contactship/types';
import type { Contract } from '../contract';

export type NewContact = components['schemas']['NewContact'];
export type Contact = components['schemas']['Contact'];
export type Clauses = Contract<NewContact, Contact>['clauses'][number];
export type Errata = Contract['errata'];
