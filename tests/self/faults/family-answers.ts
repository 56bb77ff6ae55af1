import type { Clause, Subject } from '../../harness/model';
import type { Answer, Reference } from '../../sandbox/provider';
import type { Fault } from './fault';
import { refusing } from './fault';
import { expectsRefusal, expectsSuccess } from './judge-fault';

/** Wrong statuses, codes and messages, and bodies that are invalid or in the wrong place. */
export function answerFaults(subject: Subject, reference: Reference): readonly Fault[] {
  return [
    ...statusFaults(subject, reference),
    ...textFaults(subject, reference),
    ...bodyFaults(subject, reference),
    ...guardFaults(reference),
  ];
}

function succeeding(reference: Reference, alter: (answer: Answer) => Answer): Reference {
  return { ...reference, created: (contact, request) => alter(reference.created(contact, request)) };
}

function statusFaults({ operation, clauses }: Subject, reference: Reference): readonly Fault[] {
  const allowed = clauses.flatMap(({ id, cases }) =>
    id.endsWith('/created.status') ? cases.flatMap(({ expect }) => [expect.status].flat()) : [],
  );
  const wrong = [200, 201, 202, 302, 400, 500].filter(
    (status) => !allowed.includes(status) && !(allowed.includes('2XX') && status < 300),
  );
  const documented = Object.keys(operation.responses);
  return [
    ...wrong.map((status) => ({
      name: `answers a creation with ${status}`,
      reference: succeeding(reference, (answer) => ({ ...answer, status })),
      breaks: expectsSuccess,
    })),
    ...[200, 302, 418, 500]
      .filter((status) => status !== 418 || !documented.includes('4XX'))
      .map((status) => ({
        name: `answers invalid input with ${status}`,
        reference: refusing(reference, (answer) => ({ ...answer, status })),
        // Where both pass, a rejection that says 200 is taken for a success.
        breaks: (clause: Clause) => expectsRefusal(clause) || (status < 300 && expectsSuccess(clause)),
      })),
    {
      name: 'answers an unreadable body with 500',
      reference: { ...reference, unreadable: { ...reference.unreadable, status: 500 } },
      breaks: ({ cases }: Clause) => cases.some(({ raw }) => raw !== undefined),
    },
  ];
}

/** The exact texts of a contract, each changed wherever it is in a response. */
function textFaults({ clauses }: Subject, reference: Reference): readonly Fault[] {
  const cases = clauses.flatMap((clause) => clause.cases);
  const said = cases.flatMap(({ expect }) => [expect.code ?? [], expect.message ?? []].flat());
  const inHolds = [...JSON.stringify(cases).matchAll(/"equal":\["\$response\.body#\/message","([^"]+)"/g)].map(
    ([, text = '']) => text,
  );
  return [...new Set([...said, ...inHolds])].map((text) => ({
    name: `returns "${text}" with an extra character`,
    reference: everywhere(reference, (json) => json.replaceAll(`"${text}"`, `"${text}."`)),
    breaks: ({ cases: own }) =>
      own.some(({ expect }) => expect.code === text || JSON.stringify(expect).includes(`"${text}"`)),
  }));
}

/** Changes the JSON text of every response. */
function everywhere(reference: Reference, change: (json: string) => string): Reference {
  const alter = (answer: Answer): Answer => {
    return typeof answer.body === 'string'
      ? answer
      : { ...answer, body: JSON.parse(change(JSON.stringify(answer.body))) };
  };
  return {
    ...refusing(succeeding(reference, alter), alter),
    guard: (request, store) => {
      const refused = reference.guard(request, store);
      return refused && alter(refused);
    },
    fault: alter(reference.fault),
  };
}

function bodyFaults({ contract }: Subject, reference: Reference): readonly Fault[] {
  const bodies: { readonly [name: string]: (answer: Answer) => Answer } = {
    'a page': (answer) => ({ ...answer, body: '<!doctype html><h1>Created</h1>' }),
    'broken JSON': (answer) => ({ ...answer, body: JSON.stringify(answer.body).slice(0, -1) }),
    'an empty body': (answer) => ({ ...answer, body: '' }),
    'an empty object': (answer) => ({ ...answer, body: {} }),
    null: (answer) => ({ ...answer, body: 'null' }),
    'another contact': (answer) => ({
      ...answer,
      body: JSON.parse(JSON.stringify(answer.body).replaceAll('Contract Test', 'Somebody')),
    }),
    ...('anywhere' in contract.created
      ? {}
      : { 'a wrapped body': (answer) => ({ ...answer, body: { result: answer.body } }) }),
  };
  const isUnwrapped = 'at' in contract.created && contract.created.at !== '';
  const unwrapped: Fault = {
    name: 'answers a creation with the bare contact',
    reference: {
      ...reference,
      created: (contact, request) => ({ ...reference.created(contact, request), body: contact }),
    },
    breaks: expectsSuccess,
  };
  return [
    ...Object.entries(bodies).map(([name, alter]) => ({
      name: `answers a creation with ${name}`,
      reference: succeeding(reference, alter),
      breaks: expectsSuccess,
    })),
    ...(isUnwrapped ? [unwrapped] : []),
  ];
}

/** Unauthenticated requests accepted, by header, or answered with a status that is not a rejection. */
function guardFaults(reference: Reference): readonly Fault[] {
  const valid = reference.headers;
  const ignoring = Object.entries(valid).map(
    ([name, value]): Fault => ({
      name: `ignores ${name}`,
      reference: {
        ...reference,
        guard: (request, store) =>
          reference.guard({ ...request, header: (each) => (each === name ? value : request.header(each)) }, store),
      },
      breaks: ({ cases }) =>
        cases.some(({ request, before }) => JSON.stringify([request, before]).includes(`/headers/${name}`)),
    }),
  );
  const answering = [200, 500].map(
    (status): Fault => ({
      name: `answers unauthenticated requests with ${status}`,
      reference: {
        ...reference,
        guard: (request, store) => {
          const refused = reference.guard(request, store);
          return refused && { ...refused, status };
        },
      },
      breaks: (clause) => expectsRefusal(clause) || (status < 300 && expectsSuccess(clause)),
    }),
  );
  return [...ignoring, ...answering];
}
