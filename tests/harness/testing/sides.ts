import type { Side } from '../diff/operation/side';
import type { Operation } from '../spec-model';
import { bareOperation } from './example';

/** One side of a comparison: the bare operation of the invented provider, with what is given. */
export function side(operation: Partial<Operation> = {}, security: readonly string[] = []): Side {
  return { operation: { ...bareOperation, ...operation }, security };
}
