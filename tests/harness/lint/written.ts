import { applyPatch } from 'rfc6902';
import type { Change, Contract, WrittenCase, WrittenClause } from '../../../contracts/contract';
import type { Json, Status } from '../../../contracts/expectation';
import { isSource, listOf } from '../plan/sources';
import type { Operation, Schema } from '../spec-model';
import type { Complaint } from './complaint';
import { suggestion } from './complaint';
import type { Wrong } from './expression';
import { wrongInTemplate } from './expression';
import { isEmpty, unknownMembers } from './members';
import type { Place } from './operand';
import { schemasOf, wrongInOperand, wrongInRelation } from './operand';
import { strayStep } from './schema-path';
import { equalCases, idleChanges, longName, unsentBesideRaw, wrongAtOnce, wrongDepth, wrongOnSuccess } from './unsent';
import {
  emptyExpectations,
  unnamedSteps,
  unsentBesideRead,
  wrongExemption,
  wrongInWords,
  wrongKind,
  wrongStatuses,
} from './vocabulary';

/** What is wrong with a written clause. */
export function wrongInClause(
  name: string,
  clause: WrittenClause,
  contract: Contract,
  operation: Operation,
): readonly Complaint[] {
  const at = [name];
  const shape = [
    ...unknownMembers('clause', clause, at),
    ...wrongSentence(name, clause),
    ...[...wrongKind(clause.stands), ...wrongDepth(clause.depth), ...equalCases(clause)].map((each) =>
      complaintOf(at, each),
    ),
    ...wrongSource(at, clause.source),
  ];
  const cases: readonly WrittenCase[] = clause.cases ?? [];
  if (cases.length === 0) {
    shape.push({
      at,
      reason: `the clause ${name} has no case`,
      remedy: 'Add a case; what is never sent is never checked.',
    });
  }
  return [...shape, ...cases.flatMap((testCase) => wrongInCase(name, testCase, contract, operation))];
}

function wrongSentence(name: string, { says }: WrittenClause): readonly Complaint[] {
  if (!isEmpty(says) && /^(?:MUST|SHOULD|MAY) \S/.test(says)) return [];
  const reason = `the clause ${name} says nothing`;
  return [{ at: [name], reason, remedy: 'Write a sentence that begins with MUST, SHOULD or MAY.' }];
}

/** What is wrong with citations, which may be missing where no compiler has looked. */
export function wrongSource(at: readonly string[], source: WrittenClause['source'] | undefined): readonly Complaint[] {
  const cited = source === undefined ? [] : listOf(source);
  if (cited.length > 0 && cited.every(isSource)) return [];
  const what = at.join(', ');
  const wrong = cited.find((each) => !isSource(each));
  const reason = wrong === undefined ? `${what} cites no source` : `${what} cites "${wrong}"`;
  return [{ at, reason, remedy: 'Cite L85, L140-142, or the address of a companion page.' }];
}

function wrongInCase(
  clause: string,
  testCase: WrittenCase,
  contract: Contract,
  operation: Operation,
): readonly Complaint[] {
  const at = [clause, testCase.name ?? ''];
  const before = testCase.before ?? [];
  const expect = testCase.expect ?? {};
  const answers = answersOf(testCase, operation);
  const place: Place = { contract, operation, before: before.length, answers };
  const wrong = [
    ...(testCase.raw === undefined ? [] : wrongInTemplate(testCase.raw, contract)),
    ...[...before.map(({ request }) => request), testCase.request].flatMap((changes) =>
      wrongInChanges(changes ?? [], contract, operation.body),
    ),
    ...[...(expect.holds ?? []), ...(expect.onSuccess ?? [])].flatMap((relation) => [
      ...wrongInWords(relation),
      ...wrongInRelation(relation, place),
    ]),
    ...[expect.status, ...before.map(({ status }) => status)].flatMap(wrongStatuses),
    ...unnamedSteps(testCase),
    ...emptyExpectations(expect),
    ...wrongExemption(testCase),
    ...unsentBesideRead(testCase),
    ...unsentBesideRaw(testCase),
    ...wrongAtOnce(testCase),
    ...wrongOnSuccess(expect),
    ...(testCase.atOnce?.requests ?? []).flatMap((changes) =>
      wrongInChanges([...(testCase.request ?? []), ...changes], contract, operation.body),
    ),
    ...longName(testCase),
    ...[...before.map(({ request }) => request), testCase.request].flatMap((changes) => idleChanges(changes, contract)),
    ...(expect.observe ?? []).flatMap((operand) => wrongInOperand(operand, place)),
  ];
  return [
    ...unknownMembers('case', testCase, at),
    ...before.flatMap((step) => unknownMembers('step', step, at)),
    ...unknownMembers('expect', testCase.expect, at),
    ...(isEmpty(testCase.name)
      ? [{ at: [clause], reason: `a case of ${clause} has no name`, remedy: 'Name it.' }]
      : []),
    ...(testCase.expect === undefined || Object.keys(expect).length === 0
      ? [{ at, reason: `"${testCase.name}" expects nothing`, remedy: 'Write what the answer has to be.' }]
      : []),
    ...wrong.map((each) => complaintOf(at, each)),
    ...wrongRead(testCase, contract).map((each) => complaintOf(at, each)),
    ...wrongResponse(expect, operation).map((each) => complaintOf(at, each)),
  ];
}

/** A mistake at a text of a case. */
export function complaintOf(at: readonly string[], { text, reason, remedy }: Wrong): Complaint {
  return { at: [...at, text], reason, remedy };
}

/** The schemas of the answers that a case can get: a read is another operation, whose answers the spec does not have. */
function answersOf({ read, expect }: WrittenCase, operation: Operation): readonly Schema[] {
  if (read) return [{}];
  const statuses: readonly (Status | undefined)[] = [expect?.status].flat();
  const schemas = schemasOf(operation, (status) => statuses.some((each) => isOf(String(each), status)));
  return schemas.length > 0 ? schemas : [{}];
}

/** Whether a status is one that a documented response is for, or the other way round: `422` and `4XX`. */
function isOf(expected: string, documented: string): boolean {
  const isClass = expected.endsWith('XX') || documented.endsWith('XX');
  return expected === documented || (isClass && expected.charAt(0) === documented.charAt(0));
}

/** What is wrong with changes to the valid request: where they lead, what they send, and whether they apply in their order. */
function wrongInChanges(changes: readonly Change[], contract: Contract, body: Schema): readonly Wrong[] {
  const strays = changes.flatMap(({ path }) => wrongPath(path, body));
  const values = changes.flatMap((change) => ('value' in change ? wrongInValue(change.value, contract) : []));
  if (strays.length > 0) return [...strays, ...values];
  const { headers, query = {}, body: valid } = contract.request;
  const results = applyPatch(structuredClone({ headers, query, body: valid }), structuredClone([...changes]));
  const unapplied = results.flatMap((error, index): readonly Wrong[] => {
    const { op, path = '' } = changes[index] ?? {};
    const remedy = 'A change starts from the valid request of the contract.';
    return error ? [{ text: path, reason: `"${op} ${path}" does not apply: ${error.message}`, remedy }] : [];
  });
  return [...unapplied, ...values];
}

function wrongPath(path: string, body: Schema): readonly Wrong[] {
  const [, root, ...rest] = path.split('/');
  const remedy = 'A change is at /headers/…, /query/…, /body or below.';
  if (root === 'headers' || root === 'query')
    return rest.length === 1 ? [] : [{ text: path, reason: `${path} is not one of them`, remedy }];
  if (root !== 'body') return [{ text: path, reason: `${path} is not a part of a request`, remedy }];
  const stray = strayStep(body, path.slice('/body'.length));
  if (!stray) return [];
  const known = stray.known.map((each) => `/body${each}`);
  return [{ text: path, reason: `${path}: ${stray.reason}`, remedy: suggestion(path, known) }];
}

/** What is wrong with the expressions in request data. */
export function wrongInValue(value: Json, contract: Contract): readonly Wrong[] {
  if (typeof value === 'string') return wrongInTemplate(value, contract);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, Json]) => [
    ...wrongInTemplate(key, contract),
    ...wrongInValue(each, contract),
  ]);
}

function wrongRead({ read, before = [] }: WrittenCase, { reads }: Contract): readonly Wrong[] {
  if (!read) return [];
  const isKnown = { id: reads?.byId, value: reads?.byValue }[read.by];
  const text = 'read';
  return [
    ...(isKnown ? [] : [{ text, reason: `the contract has no read by ${read.by}`, remedy: 'Add it to "reads".' }]),
    ...(read.of < before.length
      ? []
      : [
          {
            text,
            reason: `it reads setup request ${read.of} of ${before.length}`,
            remedy: 'Correct "of", counted from 0.',
          },
        ]),
  ];
}

function wrongResponse({ body, header }: WrittenCase['expect'], { responses }: Operation): readonly Wrong[] {
  const named = [...(body === undefined ? [] : [body]), ...(header ? [header[0]] : [])];
  const unknown = named.filter((status) => !Object.hasOwn(responses, status));
  return [
    ...unknown.map((text) => ({
      text,
      reason: `the spec has no response ${text}`,
      remedy: suggestion(text, Object.keys(responses)),
    })),
    ...(header && responses[header[0]] && !Object.hasOwn(responses[header[0]]?.headers ?? {}, header[1])
      ? [
          {
            text: header[1],
            reason: `the response ${header[0]} has no header ${header[1]}`,
            remedy: suggestion(header[1], Object.keys(responses[header[0]]?.headers ?? {})),
          },
        ]
      : []),
  ];
}
