import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contracts, providers } from '../../contracts';
import type { Contract } from '../../contracts/contract';
import type { Version } from '../harness/diff/diff';
import { oldContracts } from '../harness/diff/old-contracts';
import { writeRevision } from '../harness/diff/revision';

/** Two versions of the spec of one provider. */
export interface Pair {
  readonly provider: string;
  /** Undefined where there is no such spec. */
  readonly before: Version | undefined;
  readonly after: Version | undefined;
  /** What was taken for what could not be had. */
  readonly notes: readonly string[];
}

/**
 * The specs of a commit and those of the working tree, each with its contract.
 *
 * @param into an empty folder, which has to exist as long as the versions are used
 * @throws a problem when git knows no such commit
 */
export function versionsSince(root: string, reference: string, into: string): readonly Pair[] {
  writeRevision(root, reference, ['specs', 'contracts'], into);
  const old = oldContracts(join(into, 'contracts/index.ts'));
  const names = new Set([...specsIn(join(root, 'specs')), ...specsIn(join(into, 'specs'))]);
  return [...names].sort().map((provider) => {
    const file = `specs/${provider}.yaml`;
    const contract = contractOf(provider);
    const was = old.get(provider);
    const before = existsSync(join(into, file))
      ? version(join(into, file), `${reference}:specs`, was ?? contract)
      : undefined;
    const after = existsSync(join(root, file)) ? version(join(root, file), 'specs', contract) : undefined;
    const isTaken = before && contract && !was;
    return {
      provider,
      before,
      after,
      notes: isTaken ? [`The contract of ${reference} cannot be loaded: both specs are read with that of today.`] : [],
    };
  });
}

/** Two files. Their clauses are compared where the name of one begins with that of a provider: `wacr.old.yaml`. */
export function versionsOf(before: string, after: string): Pair {
  const provider = providers.find((name) => [after, before].some((file) => basename(file).startsWith(`${name}.`)));
  const contract = provider && contracts[provider];
  return {
    provider: provider ?? after,
    before: version(before, dirname(before), contract),
    after: version(after, dirname(after), contract),
    notes: [],
  };
}

function version(path: string, folder: string, contract: Contract | undefined): Version {
  return { path, folder, ...(contract ? { contract } : {}) };
}

function specsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []) : [];
}

function contractOf(name: string): Contract | undefined {
  return new Map<string, Contract>(Object.entries(contracts)).get(name);
}
