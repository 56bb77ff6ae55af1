import type { Provider } from '../../contracts';
import type { Subject } from '../harness/run';
import { references } from '../sandbox';
import { awalchat } from './awalchat';
import { callbell } from './callbell';
import { contactship } from './contactship';
import { answerFaults } from './family-answers';
import { fieldFaults } from './family-fields';
import { ruleFaults } from './family-rules';
import type { Fault } from './fault';
import { periskope } from './periskope';
import { wacr } from './wacr';

/** Faults that are written by hand, each with exactly the clauses that it breaks. */
export const written = { periskope, contactship, callbell, wacr, awalchat } satisfies Record<
  Provider,
  readonly Fault[]
>;

/** Faults made by family from spec and sandbox, each with the clauses that it may break. */
export function derivedFaults(subject: Subject & { readonly provider: Provider }): readonly Fault[] {
  const reference = references[subject.provider];
  return [...fieldFaults(subject, reference), ...ruleFaults(subject, reference), ...answerFaults(subject, reference)];
}
