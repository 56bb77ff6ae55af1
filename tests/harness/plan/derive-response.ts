import type { Contract, Relation, Sentence } from '../../../contracts/contract';
import type { Operation, Schema } from '../spec/operation';
import type { Draft } from './plan';
import { sourcesOf } from './sources';

/**
 * A clause for each field that the spec documents of the created contact: that it is there and of its type, and what
 * the contract says of how it carries what was sent.
 */
export function deriveResponseClauses(contract: Contract, operation: Operation): readonly Draft[] {
  return Object.entries(operation.contact.properties ?? {}).map(([field, schema]) => {
    const source = sourcesOf(schema);
    const [first, ...more] = source;
    if (first === undefined) throw new Error(`The field ${field} of the contact cites no source.`);
    const carries = contract.carries[field];
    return {
      name: `response.${field}`,
      says: sentence(
        field,
        schema,
        source.some((each) => each.startsWith('L')),
        carries,
      ),
      source: [first, ...more],
      cases: [
        {
          name: `${field} is returned`,
          before: [],
          request: sendOptional(contract, field),
          expect: { status: '2XX', holds: [{ schema: `/${field}` }, ...relationsOf(field, carries)] },
        },
      ],
    };
  });
}

type Carries = Contract['carries'][string];

/** A field that only a companion page knows is no MUST. */
function sentence(field: string, schema: Schema, documented: boolean, carries: Carries): Sentence {
  const types = [schema.type ?? 'any value'].flat().join(' or ');
  const echo = typeof carries === 'string' ? ', as it was sent' : '';
  return `${documented ? 'MUST' : 'SHOULD'} return ${field} (${types})${echo}`;
}

function relationsOf(field: string, carries: Carries): readonly Relation[] {
  const operands = [`$created#/${field}`, `$request.body#/${field}`] as const;
  if (carries === 'equal') return [{ equal: operands }];
  if (carries === 'matches') return [{ matches: operands }];
  if (carries === 'digits') return [{ digits: operands }];
  return carries ?? [];
}

/** What the valid request does not send has to be sent in order to come back. */
function sendOptional(contract: Contract, field: string): Draft['cases'][number]['request'] {
  const value = contract.optional?.[field];
  return value === undefined ? [] : [{ op: 'add', path: `/body/${field}`, value }];
}
