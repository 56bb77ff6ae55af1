import type { Contract, Level, Sentence, WrittenCase } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { Clause, Need, Operation } from '../model';
import { deriveExampleClauses } from './derive-examples';
import { deriveRequestClauses } from './derive-request';
import { deriveResponseClauses } from './derive-response';
import type { ClauseDraft } from './draft';
import { listOf } from './sources';

/**
 * All clauses that a provider is held to: those derived from its spec, in the spec's order, then those of its contract.
 *
 * @throws a problem when two clauses have one id, or when a detail belongs to no derived clause
 */
export function plan(provider: string, contract: Contract, operation: Operation): readonly Clause[] {
  const derived = [
    ...deriveRequestClauses(contract, operation),
    ...deriveExampleClauses(contract, operation),
    ...deriveResponseClauses(contract, operation),
  ];
  refuseStrayRefusals(provider, contract, derived);
  const written = Object.entries(contract.clauses).map(
    ([name, { source, cases, ...clause }]): ClauseDraft => ({
      name,
      ...clause,
      source: listOf(source),
      cases: cases.map(complete),
    }),
  );
  const clauses = [...derived, ...written].map((draft) => settle(provider, contract, draft));
  refuseTwins(clauses);
  return clauses;
}

function complete({ before, request, ...rest }: WrittenCase): ClauseDraft['cases'][number] {
  return { ...rest, before: before ?? [], request: request ?? [] };
}

function settle(provider: string, contract: Contract, { name, ...draft }: ClauseDraft): Clause {
  return {
    ...draft,
    id: `${provider}/${name}`,
    provider,
    level: levelOf(draft.says),
    cases: draft.cases.map((testCase) => ({ ...testCase, needs: needsOf(contract, testCase) })),
  };
}

/** The level is the sentence's first word; the type of a sentence allows no other. */
function levelOf(says: Sentence): Level {
  if (says.startsWith('MUST ')) return 'MUST';
  return says.startsWith('SHOULD ') ? 'SHOULD' : 'MAY';
}

/** What a case says that it needs, and the optional settings that its requests name. */
function needsOf(contract: Contract, testCase: ClauseDraft['cases'][number]): readonly Need[] {
  const text = JSON.stringify([testCase.before, testCase.request, testCase.raw ?? '']);
  const names = new Set([...text.matchAll(/\{\$setting\.(\w+)/g)].map(([, name = '']) => name));
  const settings = [...names].flatMap((name) => {
    const setting = contract.settings[name];
    return setting?.optional ? [{ setting: name, what: setting.what }] : [];
  });
  return [...(testCase.needs ?? []).map((ability) => ({ ability })), ...settings];
}

function refuseTwins(clauses: readonly Clause[]): void {
  const seen = new Set<string>();
  for (const { id, cases } of clauses) {
    if (seen.has(id)) throw problem(`plan ${id}`, 'two clauses have this id', 'Rename the one in the contract.');
    seen.add(id);
    const names = cases.map(({ name }) => name);
    const twin = names.find((name, index) => names.indexOf(name) !== index);
    if (twin !== undefined) throw problem(`plan ${id}`, `two of its cases are named "${twin}"`, 'Rename one of them.');
  }
}

function refuseStrayRefusals(provider: string, contract: Contract, derived: readonly ClauseDraft[]): void {
  const refusals = derived.filter(({ cases }) => cases.some((testCase) => typeof testCase.derived === 'object'));
  const names = new Set(refusals.map(({ name }) => name));
  for (const name of Object.keys(contract.refusalDetails ?? {})) {
    if (names.has(name)) continue;
    throw problem(
      `plan ${provider}/${name}`,
      'the spec derives no refusal of this name',
      `Correct "refusalDetails" in contracts/${provider}/index.ts, or the spec.`,
    );
  }
}
