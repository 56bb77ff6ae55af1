import fc from 'fast-check';
import type { Read } from '../../../contracts/contract';
import type { Fault } from './broken';
import { faultsArbitrary } from './broken';
import type { Draw, Drawing } from './draw';
import { drawArbitrary } from './draw';

/** One step of a walk, which knows two contacts. */
export type Step =
  | { readonly does: 'create'; readonly isOther: boolean; readonly draw: Draw }
  | { readonly does: 'break'; readonly isOther: boolean; readonly draw: Draw; readonly faults: readonly Fault[] }
  /** Two requests at the same time: for the same contact, or for both. */
  | { readonly does: 'meet'; readonly isSame: boolean; readonly draws: readonly [Draw, Draw] }
  | { readonly does: 'read'; readonly isOther: boolean; readonly by: Read['by'] };

/** Steps of the longest walk. */
const LONGEST = 6;

/** Walks: most are a single request, others are sequences. They shrink to fewer steps and to the valid request. */
export function walkArbitrary(
  drawing: Drawing,
  faults: readonly Fault[],
  atOnce = Number.POSITIVE_INFINITY,
): fc.Arbitrary<readonly Step[]> {
  const draw = drawArbitrary(drawing);
  const isOther = fc.boolean();
  const { byId, byValue } = drawing.subject.contract.reads ?? {};
  const reads = [...(byId ? ['id' as const] : []), ...(byValue ? ['value' as const] : [])];
  const first = fc.constant(false);
  const creates = (whose: fc.Arbitrary<boolean>): fc.Arbitrary<Step> =>
    fc.record({ does: fc.constant('create' as const), isOther: whose, draw });
  const breaks = (whose: fc.Arbitrary<boolean>): fc.Arbitrary<Step> =>
    fc.record({ does: fc.constant('break' as const), isOther: whose, draw, faults: faultsArbitrary(faults) });
  const meets: fc.Arbitrary<Step> = fc.record({
    does: fc.constant('meet' as const),
    isSame: fc.boolean(),
    draws: fc.tuple(draw, draw),
  });
  const single = fc.oneof(
    { weight: 5, arbitrary: creates(first) },
    ...(faults.length > 0 ? [{ weight: 4, arbitrary: breaks(first) }] : []),
  );
  const step = fc.oneof(
    { weight: 5, arbitrary: creates(isOther) },
    ...(faults.length > 0 ? [{ weight: 3, arbitrary: breaks(isOther) }] : []),
    ...(reads.length > 0
      ? [
          {
            weight: 3,
            arbitrary: fc.record({ does: fc.constant('read' as const), isOther, by: fc.constantFrom(...reads) }),
          },
        ]
      : []),
    ...(atOnce > 1 ? [{ weight: 2, arbitrary: meets }] : []),
  );
  const steps = fc.array(step, { maxLength: LONGEST - 1, size: 'max' });
  const after = (first: fc.Arbitrary<Step>) => fc.tuple(first, steps).map(([each, more]) => [each, ...more]);
  return fc.oneof(
    { weight: 5, arbitrary: single.map((each) => [each]) },
    { weight: 3, arbitrary: after(single) },
    ...(atOnce > 1 ? [{ weight: 1, arbitrary: after(meets) }] : []),
  );
}
