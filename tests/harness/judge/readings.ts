import type { Contract, ShownReadings } from '../../../contracts/contract';
import { rememberWeakly } from '../lib/remember';
import type { Clause, ShownReading } from '../model';
import { nameOf } from '../plan/name-of';
import { classOf, judge } from './judge';
import type { JudgeScope } from './scope';

/**
 * The readings of the document's contradictions that an answer shows: for each erratum that speaks of such answers the one
 * reading whose expectation the answer satisfies, and none where it satisfies several.
 *
 * @param own the clause whose case sent the request; undefined for a setup request
 */
export function readingsShown(own: Clause | undefined, scope: JudgeScope): readonly ShownReading[] {
  const name = own && nameOf(own.id);
  return visibleIn(scope.subject.contract).flatMap(({ id, readings, shown }) => {
    if (!asks(shown, name, scope.exchange.response.status)) return [];
    const fitting = readings.filter((_, index) => {
      const expect = shown.as[index];
      return expect !== undefined && judge(expect, scope).length === 0;
    });
    const [reading, ...others] = fitting;
    return reading === undefined || others.length > 0 ? [] : [{ id, reading }];
  });
}

/** The errata of which answers show something. */
const visibleIn = rememberWeakly(({ errata }: Contract) =>
  errata.flatMap(({ shown, ...erratum }) => (shown ? [{ ...erratum, shown }] : [])),
);

function asks({ by }: ShownReadings, name: string | undefined, status: number): boolean {
  if (typeof by !== 'string') return name !== undefined && by.includes(name);
  if (by === 'answer') return true;
  return classOf(status) === (by === 'success' ? '2XX' : '4XX');
}
