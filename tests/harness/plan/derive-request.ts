import type { Contract, Source } from '../../../contracts/contract';
import type { Operation } from '../model';
import type { Constraint } from './constraints';
import { enumeration, format, maxLength, pattern, presence, type } from './constraints';
import type { ClauseDraft } from './draft';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { listOf, sourcesOf } from './sources';

/** A clause for each constraint that the spec puts on the request, with requests that just break and just meet it. */
export function deriveRequestClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  // Every value in a form is a string, so none can have the wrong type.
  const isForm = operation.mediaType === 'multipart/form-data';
  const ofBody = fieldsOf(contract, operation.body).flatMap((field) =>
    [
      ...presence(field),
      ...(isForm ? [] : type(field)),
      ...enumeration(field),
      ...maxLength(field),
      ...format(field),
      ...pattern(field, contract.malformed),
    ].map((constraint) => draft(contract, field, constraint)),
  );
  return [...queryClauses(contract, operation), ...ofBody];
}

function draft(contract: Contract, field: Field, { kind, says, refused, accepted }: Constraint): ClauseDraft {
  const name = `${field.name}.${kind}`;
  const detail = contract.refusalDetails?.[name];
  const expect = { ...contract.refused.expect, ...detail?.expect };
  const sources = [
    ...(detail ? listOf(detail.source) : []),
    ...sourcesOf(field.schema),
    ...(refused.length > 0 ? listOf(contract.refused.source) : []),
  ];
  return {
    name,
    says: detail?.expect.message === undefined ? says : `${says}, with the message "${detail.expect.message}"`,
    source: [...new Set<Source>(sources)],
    cases: [
      ...refused.map(({ fault, ...each }) => ({ ...each, before: [], expect, derived: fault })),
      ...accepted.map((testCase) => ({
        ...testCase,
        before: [],
        expect: { status: '2XX' } as const,
        derived: 'valid' as const,
      })),
    ],
  };
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
