import type { ValidateFunction } from 'ajv';
import type { Contract } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { messageOf } from '../lib/problem';
import type { Case, Clause, Violation } from '../model';
import { fieldsOf } from '../plan/fields';
import { nameOf } from '../plan/name-of';
import { bodyOf } from '../request/build';
import { violations } from '../spec/operation';
import type { Operation } from '../spec-model';

/** A constraint of the request that cannot be tried as it should be. */
export interface Untried {
  /** The field, as in ids of clauses; empty for the body as a whole. */
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

const VALUE = 'Give the contract a value in request.body or in "optional" that meets all keywords of the field.';

/**
 * Derived clauses that try only one side of their constraint, patterns without a value that breaks them, and derived
 * requests that do not break just their one keyword, or that are not valid where they have to be.
 */
export function untried(
  contract: Contract,
  operation: Operation,
  clauses: readonly Clause[],
  validate: ValidateFunction,
): readonly Untried[] {
  const names = fieldsOf(contract, operation.body).map(({ name }) => name);
  const ofClause = ({ id }: Clause) => {
    const name = nameOf(id).replace(/\.[\w-]+$/, '');
    return names.includes(name) ? name : '';
  };
  return [
    ...patternsWithoutNearMisses(contract, operation),
    ...membersWithoutCase(contract, operation, clauses),
    ...clauses.filter(isOneSided).map((clause) => {
      return { field: ofClause(clause), reason: `the contract has no value for ${clause.id} to try`, remedy: VALUE };
    }),
    ...clauses.flatMap((clause) =>
      clause.cases.flatMap((testCase) => {
        const reason = misfit(contract, testCase, validate);
        return reason === undefined
          ? []
          : [{ field: ofClause(clause), reason: `${clause.id}, "${testCase.name}": ${reason}`, remedy: VALUE }];
      }),
    ),
  ];
}

function patternsWithoutNearMisses(contract: Contract, { body }: Operation): readonly Untried[] {
  return fieldsOf(contract, body)
    .filter(({ name, schema }) => schema.pattern !== undefined && !contract.malformed?.[name]?.length)
    .map(({ name }) => ({
      field: name,
      reason: `the pattern of ${name} has no value that breaks it`,
      remedy: `Add one to the contract: malformed: { '${name}': [{ name: 'is …', value: '…' }] }.`,
    }));
}

/** The names of such members are free, so that no case can be derived; a written one has to send some. */
function membersWithoutCase(contract: Contract, { body }: Operation, clauses: readonly Clause[]): readonly Untried[] {
  const written = clauses.flatMap(({ cases }) => cases.filter(({ derived }) => derived === undefined));
  const sent = written.flatMap(({ request }) =>
    request.filter((change) => !('value' in change && isBlank(change.value))),
  );
  const paths = sent.map(({ path }) => `${path}/`);
  return fieldsOf(contract, body)
    .filter(({ schema }) => typeof schema.additionalProperties === 'object')
    .filter(({ at }) => !paths.some((path) => path.startsWith(`/body/${at.split('/')[1]}/`)))
    .map(({ name }) => ({
      field: name,
      reason: `additionalProperties of ${name} derives no case, and no written case sends ${name}`,
      remedy: 'Write a clause for what such members may be.',
    }));
}

/** Whether a value has no members. */
function isBlank(value: Json): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

/** A clause of the request with no valid case, or with none at all. */
function isOneSided({ cases, standing }: Clause): boolean {
  if (cases.length === 0) return standing === undefined;
  const derived = cases.flatMap((testCase) => testCase.derived ?? []);
  return derived.length > 0 && !derived.includes('valid');
}

/** Why the body of a derived case is not what it has to be. */
function misfit(contract: Contract, { derived, request }: Case, validate: ValidateFunction): string | undefined {
  if (derived === undefined) return undefined;
  try {
    const found = reasonsOf(derived, violations(validate, bodyOf(contract, request, scopeOf(contract))));
    const wanted = derived === 'valid' ? [] : [derived];
    if (JSON.stringify(found) === JSON.stringify(wanted)) return undefined;
    return `it breaks ${listed(found)}, and should break ${listed(wanted)}`;
  } catch (error) {
    return messageOf(error);
  }
}

/** What is violated. A value of a wrong type is not one of an enumeration either, which is not a second reason. */
export function reasonsOf(
  derived: Case['derived'],
  found: readonly { readonly keyword: string; readonly instancePath: string }[],
): readonly Violation[] {
  const reasons = found.map(({ keyword, instancePath }) => ({ keyword, at: instancePath }));
  const isType = typeof derived === 'object' && derived.keyword === 'type';
  return isType
    ? reasons.filter(({ keyword, at }) => !['enum', 'const'].includes(keyword) || at !== derived.at)
    : reasons;
}

function listed(found: readonly Violation[]): string {
  return found.length === 0
    ? 'nothing'
    : found.map(({ keyword, at }) => `${keyword} at ${at || 'the body'}`).join(' and ');
}

/** Values of the types that settings have. */
function scopeOf({ settings }: Contract): Parameters<typeof bodyOf>[2] {
  const values = Object.entries(settings).map(([name, { type, default: value }]) => [
    name,
    value ?? (type === 'integer' ? 1 : name.toLowerCase()),
  ]);
  return { seed: { run: 'generate', slot: 0, time: 1704124800 }, settings: Object.fromEntries(values) };
}
