import type { Contract, Sentence } from '../../../contracts/contract';
import type { Relation } from '../../../contracts/expectation';
import { factsOf } from '../request/relation-facts';
import type { Operation, Schema } from '../spec-model';
import type { ClauseDraft } from './draft';
import { levelOfNode, sourcesOf } from './sources';

/**
 * A clause for each documented field of the created contact: it is present, has its type, and relates to what was sent
 * as the contract says.
 */
export function deriveResponseClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  const fields = Object.entries(operation.contact.properties ?? {});
  // A field known only by name gives nothing to check.
  const known = fields.filter(
    ([field, schema]) =>
      schema.type !== undefined || contract.carries[field] !== undefined || operation.contact.required?.includes(field),
  );
  return known.map(([field, schema]) => {
    const source = sourcesOf(schema);
    const [first, ...more] = source;
    if (first === undefined) throw new Error(`The field ${field} of the contact cites no source.`);
    const carries = contract.carries[field];
    const relations = relationsOf(field, carries);
    const holds = [{ schema: `/${field}` }, ...relations];
    return {
      name: `response.${field}`,
      says: sentence(field, schema, carries),
      source: [first, ...more],
      standing: { of: 'success', expect: { holds } },
      cases: [
        {
          name: `${field} is returned`,
          before: [],
          request: sendOptional(contract, field, relations),
          expect: { status: '2XX', holds },
        },
      ],
    };
  });
}

type Carries = Contract['carries'][string];

function sentence(field: string, schema: Schema, carries: Carries): Sentence {
  const types = [schema.type ?? 'any value'].flat().join(' or ');
  const echo = typeof carries === 'string' ? ', as sent' : '';
  return `${levelOfNode(schema)} return \`${field}\` (${types})${echo}`;
}

function relationsOf(field: string, carries: Carries): readonly Relation[] {
  const operands = [`$created#/${field}`, `$request.body#/${field}`] as const;
  if (carries === 'equal') return [{ equal: operands }];
  if (carries === 'sameItems') return [{ sameItems: operands }];
  if (carries === 'digits') return [{ digits: operands }];
  if (carries === 'text') return [{ text: operands }];
  return carries ?? [];
}

/** Optional fields that the valid request omits are sent, since only then can they be returned. */
function sendOptional(
  contract: Contract,
  field: string,
  relations: readonly Relation[],
): ClauseDraft['cases'][number]['request'] {
  const read = relations.flatMap((relation) => factsOf(relation).fields);
  return [...new Set([field, ...read])].flatMap((name) => {
    const value = contract.optional?.[name];
    return value === undefined ? [] : [{ op: 'add', path: `/body/${name}`, value } as const];
  });
}
