import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { contracts } from '../../contracts';
import type { Contract } from '../../contracts/contract';
import { messageOf, problem } from '../harness/lib/problem';
import { checkedPlan } from '../harness/lint/checked-plan';
import type { Subject } from '../harness/model';
import type { Operation, Validators } from '../harness/spec-model';

const ROOT = join(__dirname, '../..');

/**
 * Gathers what the engine needs of a provider: its contract, and what was generated from its spec.
 *
 * @throws a problem when a generated file is missing or broken
 */
export function subjectOf(provider: Provider): Subject {
  const contract: Contract = contracts[provider];
  const operation = generated<Operation>(provider, 'operation.json');
  const validators = generated<Validators>(provider, 'validators.js');
  return { provider, contract, operation, validators, clauses: checkedPlan(provider, contract, operation) };
}

/** Loads a generated file; its type is what the generator wrote. */
function generated<T>(provider: Provider, name: string): T {
  const file = `generated/${provider}/${name}`;
  const path = join(ROOT, file);
  const remedy = 'Write it: npm run generate';
  if (!existsSync(path)) throw problem(`load ${file}`, 'it is missing', remedy);
  try {
    return require(path);
  } catch (error) {
    throw problem(`load ${file}`, messageOf(error), remedy);
  }
}
