import type { Provider } from '../../../contracts';
import type { Subject } from '../../harness/model';
import { references } from '../../sandbox';
import { awalchat } from './awalchat';
import { callbell } from './callbell';
import { contactship } from './contactship';
import { answerFaults } from './family-answers';
import { fieldFaults } from './family-fields';
import { ruleFaults } from './family-rules';
import { valueFaults } from './family-values';
import type { Fault } from './fault';
import { periskope } from './periskope';
import { wacr } from './wacr';

/** Handwritten faults, each with exactly the clauses that it breaks. */
export const written = { periskope, contactship, callbell, wacr, awalchat } satisfies Record<
  Provider,
  readonly Fault[]
>;

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
  const reference = references[subject.provider];
  return {
    fields: fieldFaults(subject, reference),
    rules: ruleFaults(subject, reference),
    answers: answerFaults(subject, reference),
    behaviour: written[subject.provider].filter(({ depth }) => depth === undefined),
    values: valueFaults(subject, reference),
    second: written[subject.provider].filter(({ depth }) => depth === 'second'),
  };
}
