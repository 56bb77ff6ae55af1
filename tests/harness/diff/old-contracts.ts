import { existsSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Contract } from '../../../contracts/contract';
import { isRecord } from '../lib/json';

/**
 * The contracts of another commit, by provider. They are data: they are run where they can import nothing.
 *
 * @param index their `contracts/index.ts`
 * @returns those that can be loaded
 */
export function oldContracts(index: string): ReadonlyMap<string, Contract> {
  const exported = existsSync(index) ? run(index) : undefined;
  const found = isRecord(exported) && isRecord(exported.contracts) ? Object.entries(exported.contracts) : [];
  return new Map(found.filter((entry): entry is [string, Contract] => isContract(entry[1])));
}

function run(index: string): unknown {
  const module: { exports: unknown } = { exports: {} };
  try {
    const options = { bundle: true, write: false, format: 'cjs', logLevel: 'silent' } as const;
    const { outputFiles } = buildSync({ entryPoints: [index], ...options });
    runInNewContext(outputFiles[0]?.text ?? '', { module }, { timeout: 5000 });
  } catch {
    return undefined;
  }
  return module.exports;
}

/** Whether it has what clauses are derived from. What else it lacks is found when they are. */
function isContract(value: unknown): value is Contract {
  return isRecord(value) && isRecord(value.request) && isRecord(value.refused) && Array.isArray(value.clauses);
}
