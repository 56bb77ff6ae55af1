import type { Contract, Json } from '../../../contracts/contract';
import { isRecord } from '../lib/json';
import type { Operation } from '../model';
import type { ClauseDraft } from './draft';
import { sourcesOf } from './sources';

/**
 * A clause for each documented request. It is sent as documented, except for account-specific and single-use values,
 * which are those that the contract fills in with expressions.
 */
export function deriveExampleClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  return Object.entries(operation.examples).map(([name, example]) => ({
    name: `examples.${name}`,
    says: `MUST accept the documented request \`${name}\``,
    source: sourcesOf(example),
    because: 'account-specific and single-use values are replaced',
    cases: [
      {
        name: 'the documented request is sent',
        before: [],
        request: [{ op: 'replace', path: '/body', value: own(contract, example.value) }],
        expect: { status: '2XX' },
        derived: 'valid',
      },
    ],
  }));
}

function own(contract: Contract, value: Json): Json {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, documented]) => [field, replacement(contract, field) ?? documented]),
  );
}

function replacement(contract: Contract, field: string): Json | undefined {
  const given = contract.request.body[field] ?? contract.optional?.[field];
  return given !== undefined && JSON.stringify(given).includes('{$') ? given : undefined;
}
