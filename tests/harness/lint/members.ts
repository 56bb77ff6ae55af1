import type {
  CleanUp,
  Contract,
  Erratum,
  Identity,
  Reads,
  SetupStep,
  ShownReadings,
  SideRequest,
  WrittenCase,
  WrittenClause,
} from '../../../contracts/contract';
import type { Expectation, Json } from '../../../contracts/expectation';
import { isRecord } from '../lib/json';
import type { Complaint } from './complaint';
import { suggestion } from './complaint';

type Names<T> = { readonly [Key in keyof Required<T>]: true };

const SIDE = { method: true, path: true, source: true } as const satisfies Names<SideRequest>;

/** The members that each part of a contract may have; the compiler keeps them in step with the types. */
const MEMBERS = {
  contract: {
    ...{ title: true, document: true, settings: true, request: true, optional: true, malformed: true, signature: true },
    ...{ created: true, refused: true, leavesOpen: true, singleUse: true, refusalDetails: true, carries: true },
    ...{ clauses: true, errata: true, probe: true, identity: true, reads: true, cleanUp: true, unprovoked: true },
    ...{ formed: true, shows: true },
  } satisfies Names<Contract>,
  clause: {
    says: true,
    source: true,
    because: true,
    stands: true,
    depth: true,
    cases: true,
  } satisfies Names<WrittenClause>,
  case: {
    ...{ name: true, before: true, request: true, read: true, raw: true, needs: true, expect: true, exempt: true },
    ...{ atOnce: true },
  } satisfies Names<WrittenCase>,
  step: { name: true, request: true, status: true } satisfies Names<SetupStep>,
  expect: {
    ...{ status: true, code: true, message: true, fields: true, json: true, holds: true, body: true, header: true },
    ...{ onSuccess: true, observe: true },
  } satisfies Names<Expectation>,
  erratum: {
    ...{ id: true, source: true, readings: true, taken: true, because: true, shown: true, example: true },
  } satisfies Names<Erratum>,
  shown: { by: true, as: true } satisfies Names<ShownReadings>,
  identity: { id: true, form: true, createdAt: true } satisfies Names<Identity>,
  reads: { byId: true, byValue: true } satisfies Names<Reads>,
  byId: SIDE,
  byValue: { ...SIDE, of: true } satisfies Names<NonNullable<Reads['byValue']>>,
  probe: SIDE,
  cleanUp: { ...SIDE, body: true, status: true, holds: true } satisfies Names<CleanUp>,
} as const;

/** Members that the vocabulary does not have, which nothing would read. */
export function unknownMembers(
  what: keyof typeof MEMBERS,
  value: unknown,
  at: readonly string[],
): readonly Complaint[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return [{ at, reason: `${what} is not an object`, remedy: 'See contracts/contract.ts.' }];
  const known = Object.keys(MEMBERS[what]);
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      at: [...at, name],
      reason: `${what} has a member ${name}, which nothing reads`,
      remedy: `${suggestion(name, known)} contracts/contract.ts lists the members.`,
    }));
}

/** A sentence that says nothing. */
export function isEmpty(text: Json | undefined): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
