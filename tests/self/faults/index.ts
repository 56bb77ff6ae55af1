import type { Provider } from '../../../contracts';
import type { Subject } from '../../harness/model';
import { referenceOf, writtenFaultsOf } from '../../wiring/registry';
import { answerFaults } from './family-answers';
import { fieldFaults } from './family-fields';
import { ruleFaults } from './family-rules';
import { valueFaults } from './family-values';
import type { Fault } from './fault';

/** Faults derived from spec and sandbox, each with the clauses that it may break. */
export function derivedFaults(subject: Subject & { readonly provider: Provider }): readonly Fault[] {
  const { fields, rules, answers, values } = faultsOf(subject);
  return [...fields, ...rules, ...answers, ...values];
}

/** What a family of faults breaks, as in the README's table. */
export const FAMILIES = {
  fields: 'fields of the created contact: dropped, with the wrong type, with the wrong value',
  rules: 'documented constraints: not enforced, or enforced wrongly',
  answers: 'statuses, codes, messages, envelopes, credentials',
  behaviour: 'behaviour: duplicates, defaults, signatures, uploads, state',
  values: 'unusual texts: emoji, quotes, line breaks, lengths in characters',
  second: 'edges, credentials, history, requests at the same time',
} as const;

export type Family = keyof typeof FAMILIES;

/** In the order of the README's table. */
export const FAMILY_NAMES = [
  'fields',
  'rules',
  'answers',
  'behaviour',
  'values',
  'second',
] as const satisfies readonly Family[];

/** All faults of a provider, by family. */
export function faultsOf(subject: Subject & { readonly provider: Provider }): {
  readonly [family in Family]: readonly Fault[];
} {
  const reference = referenceOf(subject.provider);
  const written = writtenFaultsOf(subject.provider);
  return {
    fields: fieldFaults(subject, reference),
    rules: ruleFaults(subject, reference),
    answers: answerFaults(subject, reference),
    behaviour: written.filter(({ depth }) => depth === undefined),
    values: valueFaults(subject, reference),
    second: written.filter(({ depth }) => depth === 'second'),
  };
}
