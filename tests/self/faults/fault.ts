import { setTimeout } from 'node:timers/promises';
import type { Status } from '../../../contracts/expectation';
import { closest } from '../../harness/lib/closest';
import type { Mistake } from '../../harness/lib/problem';
import { refuseAll } from '../../harness/lib/problem';
import type { Clause, Exchange, SentRequest, Subject, Target, Verdict } from '../../harness/model';
import { nameOf } from '../../harness/plan/name-of';
import { worst } from '../../harness/report/report';
import { runCase } from '../../harness/run';
import { httpTarget } from '../../harness/wire/http-target';
import { ABILITIES, NOTHING_LEFT } from '../../harness/wire/target';
import type { Answer, Fields, Reference, Rule } from '../../sandbox/provider';
import { sandboxApp } from '../../sandbox/server';

/** A server that breaks its promises in one way. */
export interface Fault {
  /** What it does, in the present tense. */
  readonly name: string;
  readonly reference: Reference;
  /** The clauses that it breaks: by name, or by their expectations. */
  readonly breaks: readonly string[] | ((clause: Clause) => boolean);
  /** It shows only to clauses of the second order; others are judged by those of the first order alone. */
  readonly depth?: 'second';
}

/** What a run found, by the names of clauses. */
export interface Findings {
  /** Failed or warned. */
  readonly broken: readonly string[];
  /** A setup request failed, so nothing could be judged. */
  readonly unjudged: readonly string[];
}

/**
 * Runs all clauses of a provider against a reference in this process and returns the findings.
 *
 * @param delay milliseconds that each response takes
 */
export async function findingsOf(subject: Subject, reference: Reference, delay = 0): Promise<Findings> {
  // What a store in this process does not show at once it never shows.
  const session = { ...(await inProcess(subject, reference, delay).open()), patience: [] };
  const verdicts = new Map<string, Verdict>(subject.clauses.map((clause) => [nameOf(clause.id), 'skip']));
  const note = (clause: Clause, verdict: Verdict) =>
    verdicts.set(nameOf(clause.id), worst([verdicts.get(nameOf(clause.id)) ?? 'skip', verdict]));
  for (const clause of subject.clauses) {
    for (const testCase of clause.cases) {
      const outcome = await runCase(subject, session, clause, testCase);
      note(clause, outcome.verdict);
      for (const { clause: standing, verdict } of outcome.standing) note(standing, verdict);
    }
  }
  await session.close();
  const having = (...wanted: readonly Verdict[]) =>
    [...verdicts.keys()].filter((name) => wanted.some((verdict) => verdicts.get(name) === verdict));
  return { broken: having('fail', 'warn'), unjudged: having('error') };
}

/**
 * The names of the clauses that a fault breaks, in the plan's order.
 *
 * @throws a problem when it names a clause that does not exist
 */
export function brokenBy(fault: Fault, subject: Subject): readonly string[] {
  refuseAll(strayNames(fault, subject));
  const { breaks } = fault;
  const isBroken = typeof breaks === 'function' ? breaks : (clause: Clause) => breaks.includes(nameOf(clause.id));
  return subject.clauses.filter(isBroken).map(({ id }) => nameOf(id));
}

/** A subject with the clauses that judge a fault. */
export function judgedBy<Judged extends Subject>(subject: Judged, { depth }: Pick<Fault, 'depth'>): Judged {
  if (depth === 'second') return subject;
  return { ...subject, clauses: subject.clauses.filter((clause) => clause.depth === undefined) };
}

/** The names of clauses in a fault that are not clauses, which would never be found broken. */
export function strayNames({ name, breaks }: Fault, { provider, clauses }: Subject): readonly Mistake[] {
  const names = clauses.map(({ id }) => nameOf(id));
  const strays = typeof breaks === 'function' ? [] : breaks.filter((each) => !names.includes(each));
  return strays.map((each) => ({
    task: `try a ${provider} that ${name}`,
    reason: `it should break ${each}, which is not a clause`,
    remedy: `Correct tests/self/faults/${provider}.ts. The closest: ${closest(each, names).join(', ')}`,
  }));
}

/** Whether a case of a clause expects exactly this status. */
export function expecting(status: Status): (clause: Clause) => boolean {
  return ({ cases }) => cases.some(({ expect }) => [expect.status].flat().some((each) => each === status));
}

/** Whether a case of a clause reads the created contact. */
export function readsContact({ cases }: Clause): boolean {
  return cases.some(({ expect }) =>
    expect.holds?.some((relation) => 'schema' in relation || JSON.stringify(relation).includes('$created')),
  );
}

/** A sandbox without a socket: thousands of exchanges in a second. */
export function inProcess(subject: Subject, reference: Reference, delay = 0): Target {
  const app = sandboxApp({ [subject.provider]: reference });
  // A bug in a fault is not a finding.
  app.onError((error) => {
    throw error;
  });
  return httpTarget(subject, {
    kind: 'sandbox',
    seed: { run: 'faults', slot: 0 },
    settings: reference.settings,
    abilities: ABILITIES,
    start: () =>
      Promise.resolve({
        baseUrl: `http://127.0.0.1${reference.base}`,
        exchange: async (request: SentRequest) => {
          if (delay > 0) await setTimeout(delay);
          return exchangeWith(await app.request(request.url, toInit(request)), request);
        },
        close: () => Promise.resolve(NOTHING_LEFT),
      }),
  });
}

function toInit({ method, headers, text, form }: SentRequest): RequestInit {
  const content = form?.bytes ?? text;
  // As a client would send it; without it the server has to read the body to apply its limit.
  const length = { 'content-length': String(Buffer.byteLength(content)) };
  if (method === 'GET') return { method, headers };
  return content.length === 0 ? { method, headers } : { method, headers: { ...headers, ...length }, body: content };
}

async function exchangeWith(response: Response, request: SentRequest): Promise<Exchange> {
  const { status, headers } = response;
  return {
    request,
    response: { status, headers: Object.fromEntries(headers), text: await response.text() },
    startedAt: new Date(),
    durationMs: 0,
  };
}

/** A reference whose successes are altered. */
export function altering(reference: Reference, alter: (contact: Fields) => Fields): Reference {
  return { ...reference, created: (contact, request) => reference.created(alter(contact), request) };
}

/** A reference whose rejections are altered. */
export function refusing(reference: Reference, alter: (answer: Answer) => Answer): Reference {
  return { ...reference, refuse: (complaints) => alter(reference.refuse(complaints)) };
}

/** A reference with another rule for a field. */
export function ruling(reference: Reference, field: string, change: (rule: Rule) => Rule): Reference {
  const rule = reference.rules[field];
  if (!rule) throw new Error(`The reference has no rule for ${field}.`);
  return { ...reference, rules: { ...reference.rules, [field]: change(rule) } };
}

/** A reference that ignores a field. */
export function unruled(reference: Reference, field: string): Reference {
  const { [field]: _, ...rules } = reference.rules;
  return { ...reference, rules };
}

/** A reference that does not enforce one constraint of a field. */
export function lax(reference: Reference, field: string, constraint: keyof Rule): Reference {
  return ruling(reference, field, ({ ...rule }) => {
    delete rule[constraint];
    return rule;
  });
}
