import type { Kind } from '../../../contracts/expectation';
import { classesOf } from '../../harness/judge/expected-status';
import type { Clause, Subject } from '../../harness/model';
import type { Fault, Findings } from './fault';
import { brokenBy, findingsOf, judgedBy } from './fault';

/** The outcome of a fault. */
export interface Judged {
  readonly fault: Fault;
  /** caught: only by clauses that it breaks. wrong: also, or only, by others. */
  readonly outcome: 'caught' | 'missed' | 'wrong';
  readonly broken: readonly string[];
  readonly unexpected: readonly string[];
}

/** Runs a fault of a family, which names the clauses that may break: at least one of them must, and no other may. */
export async function judgeFault(subject: Subject, fault: Fault): Promise<Judged> {
  const judging = judgedBy(subject, fault);
  return outcomeOf(fault, await findingsOf(judging, fault.reference), brokenBy(fault, judging));
}

function outcomeOf(fault: Fault, { broken }: Findings, expected: readonly string[]): Judged {
  const unexpected = broken.filter((name) => !expected.includes(name));
  const caught = broken.some((name) => expected.includes(name));
  const outcome = unexpected.length > 0 ? 'wrong' : caught ? 'caught' : 'missed';
  return { fault, outcome, broken, unexpected };
}

/** Whether a clause says anything about a success. */
export function expectsSuccess({ cases, standing }: Clause): boolean {
  return isOf(standing, 'success', '2') || cases.some(({ expect }) => classesOf(expect.status).includes('2XX'));
}

/** Whether a clause judges every answer of a kind. */
function isOf(standing: Clause['standing'], kind: Kind, digit: string): boolean {
  if (!standing) return false;
  return typeof standing.of === 'string'
    ? [kind, 'answer'].includes(standing.of)
    : standing.of.response.startsWith(digit);
}

/** Whether a clause says anything about a rejection. */
export function expectsRefusal({ cases, standing }: Clause): boolean {
  return isOf(standing, 'rejection', '4') || cases.some(({ expect }) => classesOf(expect.status).includes('4XX'));
}

/** Whether a case of a clause changes a field of the body, or replaces the body as a whole. */
export function touches(field: string): (clause: Clause) => boolean {
  const isAt = (path: string) => path === '/body' || path === `/body/${field}` || path.startsWith(`/body/${field}/`);
  return ({ cases }) =>
    cases.some(({ request, raw, before }) => {
      const changes = [...request, ...before.flatMap((step) => step.request ?? [])];
      return raw !== undefined || before.length > 0 || changes.some(({ path }) => isAt(path));
    });
}

/** Whether a case of a clause reads a field of the created contact. */
export function reads(field: string): (clause: Clause) => boolean {
  return ({ cases }) =>
    cases.some(({ expect }) =>
      expect.holds?.some((relation) =>
        new RegExp(`(?:\\$created#|"schema":")/${field}\\b`).test(JSON.stringify(relation)),
      ),
    );
}
