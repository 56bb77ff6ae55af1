import { basename, dirname, relative } from 'node:path';
import type { Contract } from '../../../contracts/contract';
import { typesOf } from '../generate/types';
import { agree } from '../lib/json';
import { isProblem, messageOf } from '../lib/problem';
import { readText } from '../lib/text-file';
import { plan } from '../plan/plan';
import { loadSpec } from '../spec/load';
import { operationOf } from '../spec/operation-of';
import type { Change } from './change';
import type { ClauseChanges } from './clauses';
import { compareClauses } from './clauses';
import { compareSpecs } from './compare';
import type { Difference } from './difference';
import { securityOf } from './operation/security';
import type { Side } from './operation/side';
import { compareTypes } from './types';

const GIVEN = 'Name an OpenAPI document in UTF-8.';

/** A spec, and where it is from. */
export interface Version {
  readonly path: string;
  /** What messages call its folder: `HEAD:specs`. */
  readonly folder: string;
  /** Undefined where no contract belongs to the spec. */
  readonly contract?: Contract;
}

/**
 * What an edit of one spec means: for those who integrate, for the clauses, and for the generated types.
 *
 * @param before undefined where the spec is new
 * @param after undefined where it was deleted
 * @param notes what was taken for what could not be had
 * @throws a problem when one of the specs cannot be read
 */
export async function diffSpecs(
  provider: string,
  before: Version | undefined,
  after: Version | undefined,
  notes: readonly string[],
): Promise<Difference> {
  if (!before || !after) return { provider, changes: [whole(before !== undefined)], types: [], notes };
  if (isSame(before, after)) return { provider, changes: [], types: [], notes: [] };
  const [was, is] = [await read(before), await read(after)];
  const clauses = clausesOf(provider, { ...before, ...was }, { ...after, ...is });
  return {
    provider,
    changes: compareSpecs(was, is),
    ...('reason' in clauses ? {} : { clauses }),
    types: compareTypes(was.types, is.types),
    notes: 'reason' in clauses ? [...notes, clauses.reason] : notes,
  };
}

/** Nothing has to be derived to see that nothing was edited. What a spec says in another file may have been. */
function isSame(before: Version, after: Version): boolean {
  const [was, is] = [before, after].map(({ path, folder }) =>
    readText(path, `read ${folder}/${basename(path)}`, GIVEN),
  );
  return was === is && !/\$ref["']?:\s*["']?[^#"'\s]/.test(was ?? '') && agree(before.contract, after.contract);
}

function whole(isGone: boolean): Change {
  const at = { direction: 'request', place: 'operation' } as const;
  return isGone
    ? { ...at, effect: 'breaking', says: 'is removed', because: 'nothing says any more what is accepted' }
    : { ...at, effect: 'compatible', says: 'is new', because: 'nobody has integrated it' };
}

type Read = Side & { readonly types: string };

async function read({ path, folder }: Version): Promise<Read> {
  try {
    const spec = await loadSpec(path);
    return { operation: operationOf(spec), security: securityOf(spec), types: await typesOf(spec) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const shown = relative(process.cwd(), dirname(path));
    error.message = error.message.replaceAll(`${shown}/`, `${folder}/`);
    throw error;
  }
}

/** The clauses of both sides; or why there are none: while a spec is edited its contract may not fit. */
function clausesOf(
  provider: string,
  before: Version & Side,
  after: Version & Side,
): ClauseChanges | { readonly reason: string } {
  const none = (reason: string) => ({ reason: `The clauses are not compared: ${reason}` });
  if (!before.contract || !after.contract) return none('no contract belongs to the specs.');
  try {
    const was = plan(provider, before.contract, before.operation);
    return compareClauses(was, plan(provider, after.contract, after.operation));
  } catch (error) {
    return none(messageOf(error).split('\n')[0] ?? '');
  }
}
