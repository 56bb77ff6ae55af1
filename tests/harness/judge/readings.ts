import type { ShownReadings } from '../../../contracts/contract';
import type { Clause, ShownReading } from '../model';
import { classOf, judge } from './judge';
import type { JudgeScope } from './scope';

/**
 * The readings of the document's contradictions that an answer shows: for each erratum that speaks of such answers the one
 * reading whose expectation the answer satisfies, and none where it satisfies several.
 *
 * @param own the clause whose case sent the request; undefined for a setup request
 */
export function readingsShown(own: Clause | undefined, scope: JudgeScope): readonly ShownReading[] {
  const name = own?.id.replace(`${own.provider}/`, '');
  return scope.subject.contract.errata.flatMap(({ id, readings, shown }) => {
    if (!shown || !asks(shown, name, scope.exchange.response.status)) return [];
    const fitting = readings.filter((_, index) => {
      const expect = shown.as[index];
      return expect !== undefined && judge(expect, scope).length === 0;
    });
    const [reading, ...others] = fitting;
    return reading === undefined || others.length > 0 ? [] : [{ id, reading }];
  });
}

function asks({ by }: ShownReadings, name: string | undefined, status: number): boolean {
  if (typeof by !== 'string') return name !== undefined && by.includes(name);
  if (by === 'answer') return true;
  return classOf(status) === (by === 'success' ? '2XX' : '4XX');
}
