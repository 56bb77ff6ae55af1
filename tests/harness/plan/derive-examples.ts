import type { Ability, Contract } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { isRecord } from '../lib/json';
import type { Operation } from '../spec-model';
import type { CaseDraft, ClauseDraft } from './draft';
import { sourcesOf } from './sources';

const SAMPLES: Ability = 'LIVE_SAMPLES=1, because it sends a documented sample number';

/**
 * A clause for each documented request, with two cases. One sends the values that the document shows, and so nothing by
 * which a live run could prove that the contact is its own; the other one sends the values of the run in their place.
 * Settings of the account, and values that are taken only once, are replaced in both.
 */
export function deriveExampleClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  return Object.entries(operation.examples).map(([name, { value, ...cited }]) => ({
    name: `examples.${name}`,
    says: `MUST accept the documented request \`${name}\``,
    source: sourcesOf(cited),
    ...replaced(contract, value),
    cases: [
      { ...caseOf('the documented request is sent', contract, value, isBound), needs: [SAMPLES] },
      caseOf("the documented request is sent with the run's own values", contract, value, () => true),
    ],
  }));
}

type IsReplaced = (contract: Contract, field: string) => boolean;

function caseOf(name: string, contract: Contract, value: Json, isReplaced: IsReplaced): CaseDraft {
  const body = isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([field, documented]) => {
          const given = isReplaced(contract, field) ? templateOf(contract, field) : undefined;
          return [field, given ?? documented];
        }),
      )
    : value;
  const request = [{ op: 'replace', path: '/body', value: body }] as const;
  return { name, before: [], request, expect: { status: '2XX' }, derived: 'valid' };
}

/** The value that the contract sends for a field, if it is not the same in each run. */
function templateOf(contract: Contract, field: string): Json | undefined {
  const given = contract.request.body[field] ?? contract.optional?.[field];
  return given !== undefined && JSON.stringify(given).includes('{$') ? given : undefined;
}

/** Whether a field cannot be sent as documented: it belongs to the account, or its value is taken only once. */
function isBound(contract: Contract, field: string): boolean {
  const isOfAccount = JSON.stringify(templateOf(contract, field) ?? '').includes('{$setting.');
  return isOfAccount || contract.singleUse?.includes(field) === true;
}

/** Says which fields cannot be sent as documented. */
function replaced(contract: Contract, value: Json): { readonly because?: string } {
  const fields = Object.keys(isRecord(value) ? value : {}).filter((field) => isBound(contract, field));
  if (fields.length === 0) return {};
  const list = new Intl.ListFormat('en').format(fields.map((field) => `\`${field}\``));
  return { because: `single-use and account-specific values are replaced: ${list}` };
}
