import { availableParallelism } from 'node:os';
import type { JestWorkerFarm } from 'jest-worker';
import { Worker } from 'jest-worker';
import type { Provider } from '../../../contracts';
import { refuseAll } from '../../harness/lib/problem';
import { subjectOf } from '../../wiring/subject';
import { variantsOf } from '../variants';
import { FAMILY_NAMES, faultsOf } from './';
import { strayNames } from './fault';
import type { Found, Work } from './try-family';

/**
 * Tries all faulty and conforming servers of providers in processes of their own, one for each core. These end with this
 * process, however it ends.
 *
 * @returns what was found, the kinds of each provider in no order
 * @throws a problem when a fault names clauses that do not exist, before any server is tried
 */
export async function trySideBySide(providers: readonly Provider[]): Promise<readonly Found[]> {
  // The largest first, so that none is left for one core at the end.
  const works = providers.flatMap(worksOf).sort((a, b) => b.size - a.size);
  // They are started as this process was, so that they can load TypeScript, too.
  const farm = new Worker(require.resolve('./try-family-worker'), {
    exposedMethods: ['tryFamily'],
    numWorkers: Math.min(availableParallelism(), works.length),
  }) as JestWorkerFarm<typeof import('./try-family-worker')>;
  try {
    return await Promise.all(works.map(({ work }) => farm.tryFamily(work)));
  } finally {
    await farm.end();
  }
}

function worksOf(provider: Provider): readonly { readonly work: Work; readonly size: number }[] {
  const subject = { ...subjectOf(provider), provider };
  const faults = faultsOf(subject);
  refuseAll(Object.values(faults).flatMap((each) => each.flatMap((fault) => strayNames(fault, subject))));
  return [
    ...FAMILY_NAMES.map((kind) => ({ work: { provider, kind }, size: faults[kind].length })),
    { work: { provider, kind: 'variants' }, size: variantsOf(provider).length },
  ];
}
