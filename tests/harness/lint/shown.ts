import type { Contract, Erratum } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { Clause } from '../model';
import { nameOf } from '../plan/name-of';
import type { Operation } from '../spec-model';
import type { Complaint } from './complaint';
import { suggestion } from './complaint';
import type { Wrong } from './expression';
import { unknownMembers } from './members';
import { wrongInRelation } from './operand';
import { emptyExpectations, wrongInWords, wrongKind, wrongStatuses } from './vocabulary';
import { complaintOf } from './written';

/** What is wrong with what an erratum says of the answers that show its readings. */
export function wrongShown(erratum: Erratum, contract: Contract, operation: Operation): readonly Complaint[] {
  const { id, readings, shown } = erratum;
  const at = [id, 'shown'];
  const members = unknownMembers('erratum', erratum, [id]);
  if (!shown) return members;
  const { by, as } = shown;
  const count: readonly Complaint[] =
    as.length === readings.length
      ? []
      : [
          {
            at,
            reason: `${id} has ${readings.length} readings, and "shown" has ${as.length} expectations`,
            remedy: 'Write one for each reading, in their order.',
          },
        ];
  return [
    ...members,
    ...unknownMembers('shown', shown, at),
    ...(typeof by === 'string' ? wrongKind(by).map((each) => complaintOf(at, each)) : []),
    ...count,
    ...as.flatMap((expect) => [
      ...unknownMembers('expect', expect, at),
      ...wrongInExpectation(expect, contract, operation).map((each) => complaintOf(at, each)),
    ]),
  ];
}

function wrongInExpectation(expect: Expectation, contract: Contract, operation: Operation): readonly Wrong[] {
  const place = { contract, operation, before: 0, answers: [{}] };
  const holds = expect.holds ?? [];
  // These compare an answer with those before it, which an answer that is only counted must not change.
  const remembering = holds.filter((relation) => 'distinct' in relation || 'constant' in relation);
  return [
    ...(Object.keys(expect).length === 0
      ? [{ text: 'as', reason: 'an expectation fits every answer', remedy: 'Write what such an answer looks like.' }]
      : []),
    ...wrongStatuses(expect.status),
    ...emptyExpectations(expect),
    ...holds.flatMap((relation) => [...wrongInWords(relation), ...wrongInRelation(relation, place)]),
    ...remembering.map((relation) => ({
      text: Object.keys(relation)[0] ?? '',
      reason: 'it compares several answers',
      remedy: 'Write what one answer shows.',
    })),
  ];
}

/** Clauses that an erratum asks and that do not exist: its readings would never be seen. */
export function unaskedClauses({ errata }: Contract, clauses: readonly Clause[]): readonly Complaint[] {
  const names = clauses.map(({ id }) => nameOf(id));
  return errata.flatMap(({ id, shown }) => {
    const asked = shown === undefined || typeof shown.by === 'string' ? [] : shown.by;
    return asked
      .filter((name) => !names.includes(name))
      .map((name) => ({
        at: [id, 'shown', name],
        reason: `${id} asks the answers of ${name}, which is not a clause`,
        remedy: suggestion(name, names),
      }));
  });
}
