import type { Contract, Sentence, Source } from '../../../contracts/contract';
import { EITHER } from '../judge/expected-status';
import type { Operation } from '../spec-model';
import { constraintsOf } from './constraints';
import type { Constraint } from './constraints/constraint';
import { additionalProperties } from './constraints/objects';
import type { ClauseDraft } from './draft';
import type { Field } from './fields';
import { bodyField, fieldsOf } from './fields';
import { namedField } from './named';
import { listOf, sourcesOf } from './sources';

/** A clause for each constraint that the spec puts on the request, with requests that just break and just meet it. */
export function deriveRequestClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  const isForm = operation.mediaType === 'multipart/form-data';
  const whole = bodyField(contract, operation.body);
  const ofWhole = additionalProperties(whole).map((constraint) => draft(contract, whole, constraint));
  const ofFields = fieldsOf(contract, operation.body).flatMap((field) =>
    constraintsOf(field, contract, isForm).map((constraint) => draft(contract, field, constraint)),
  );
  return [...queryClauses(contract, operation), ...ofWhole, ...ofFields];
}

function draft(contract: Contract, field: Field, { kind, says, refused, accepted }: Constraint): ClauseDraft {
  const name = `${field.name}.${kind}`;
  const detail = contract.refusalDetails?.[name];
  const open = contract.leavesOpen?.[name];
  const rejected = { ...contract.refused.expect, ...namedField(contract, field), ...detail?.expect };
  const expectRejected = open?.side === 'rejected' ? EITHER : rejected;
  const expectAccepted = open?.side === 'accepted' ? EITHER : ({ status: '2XX' } as const);
  const sources = [
    ...(detail ? listOf(detail.source) : []),
    ...sourcesOf(field.schema),
    ...(refused.length > 0 ? listOf(contract.refused.source) : []),
  ];
  const message = detail?.expect.message;
  return {
    name,
    says:
      open?.side === 'rejected'
        ? unstated(field)
        : message === undefined
          ? says
          : `${says}, with the message "${message}"`,
    source: [...new Set<Source>(sources)],
    ...(open ? { because: open.because } : {}),
    cases: [
      ...refused.map(({ fault, ...each }) => ({ ...each, before: [], expect: expectRejected, derived: fault })),
      ...accepted.map((testCase) => ({
        ...testCase,
        before: [],
        expect: expectAccepted,
        derived: 'valid' as const,
      })),
    ],
  };
}

function unstated({ label }: Field): Sentence {
  return `SHOULD NOT return 5xx for \`${label}\` values that break its schema`;
}

function queryClauses(contract: Contract, { parameters }: Operation): readonly ClauseDraft[] {
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  return required.map(({ name, ...parameter }) => ({
    name: `${name}.required`,
    says: `MUST reject a request when the query parameter \`${name}\` is missing`,
    source: [...new Set<Source>([...sourcesOf(parameter), ...listOf(contract.refused.source)])],
    cases: [
      {
        name: `${name} is missing`,
        before: [],
        request: [{ op: 'remove', path: `/query/${name}` }],
        expect: contract.refused.expect,
      },
      { name: `${name} is sent`, before: [], request: [], expect: { status: '2XX' } },
    ],
  }));
}
