import type { Operation } from '../../spec-model';
import type { Change } from '../change';

/** One of the two specs that are compared. */
export interface Side {
  readonly operation: Operation;
  /** The documented ways to authenticate; each is the schemes that it needs together, in words. */
  readonly security: readonly string[];
}

/** What differs between two operations, by one aspect. */
export type OperationRule = (before: Side, after: Side) => readonly Change[];
