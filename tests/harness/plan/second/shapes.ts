import type { Contract } from '../../../../contracts/contract';
import type { Json } from '../../../../contracts/expectation';
import type { Operation } from '../../spec-model';
import { constraintsOf } from '../constraints';
import type { CaseDraft, ClauseDraft } from '../draft';
import type { Field } from '../fields';
import { fieldsOf } from '../fields';
import { listOf, sourcesOfAll } from '../sources';

/** Where JSON says that the members of an object have no order. */
const UNORDERED = 'https://www.rfc-editor.org/rfc/rfc8259#section-4';

/**
 * Clauses for bodies of another shape than the valid one: with its members in the other order; and without optional fields,
 * where rules may be checked that were meant for them.
 */
export function deriveShapeClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  const fields = fieldsOf(contract, operation.body);
  const required = fields.filter((field) => field.required && !field.name.includes('.'));
  const source = sourcesOfAll(required);
  const optional = fields.filter((field) => field.required === false && field.sent && !field.name.includes('.'));
  const rules = optional.length === 0 ? [] : minimalCases(contract, operation, required, optional);
  if (source.length === 0) return [];
  return [
    {
      name: 'body.order',
      says: 'SHOULD accept the fields in any order',
      because: 'no line gives them an order; what each of them returns is judged as ever',
      source: [...source, ...(operation.mediaType === 'application/json' ? ([UNORDERED] as const) : [])],
      depth: 'second',
      cases: [orderCase(contract)],
    },
    ...(rules.length === 0
      ? []
      : [
          {
            name: 'body.minimal-rules',
            says: 'MUST reject what it rejects also without optional fields',
            because: 'the rules of a field do not depend on others',
            source: [...new Set([...source, ...listOf(contract.refused.source)])],
            depth: 'second',
            cases: [...rules, minimalCase(optional)],
          } as const,
        ]),
  ];
}

function minimalCase(optional: readonly Field[]): CaseDraft {
  const request = optional.flatMap(({ leaveOut }) => leaveOut);
  return { name: 'only required fields', before: [], request, expect: { status: '2XX' }, derived: 'valid' };
}

function orderCase({ request }: Contract): CaseDraft {
  const body: { readonly [field: string]: Json } = request.body;
  const value = Object.fromEntries(Object.entries(body).reverse());
  return {
    name: 'the fields are in the opposite order',
    before: [],
    request: [{ op: 'replace', path: '/body', value }],
    expect: { status: '2XX' },
    derived: 'valid',
  };
}

/** Of each kind of rule the first one that a required field has, in a body that has no other field. */
function minimalCases(
  contract: Contract,
  operation: Operation,
  required: readonly Field[],
  optional: readonly Field[],
): readonly CaseDraft[] {
  const isForm = operation.mediaType === 'multipart/form-data';
  const seen = new Set<string>();
  return required.flatMap((field) =>
    constraintsOf(field, contract, isForm).flatMap(({ kind, refused: [first] }): readonly CaseDraft[] => {
      if (!first || seen.has(kind) || contract.leavesOpen?.[`${field.name}.${kind}`]) return [];
      seen.add(kind);
      return [
        {
          name: `only required fields, and ${first.name}`,
          before: [],
          request: [...optional.flatMap(({ leaveOut }) => leaveOut), ...first.request],
          expect: contract.refused.expect,
          derived: first.fault,
        },
      ];
    }),
  );
}
