import type { Contract, Level, Sentence, WrittenCase, WrittenClause } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { Clause, Need, Standing } from '../model';
import { settingNames } from '../request/setting-names';
import type { Operation } from '../spec-model';
import { deriveAnswerClauses } from './derive-answers';
import { deriveExampleClauses } from './derive-examples';
import { deriveRequestClauses } from './derive-request';
import { deriveResponseClauses } from './derive-response';
import type { CaseDraft, ClauseDraft } from './draft';
import { deriveSecondOrder } from './second/derive-second';
import { listOf } from './sources';
import { writtenOf } from './written';

/**
 * All clauses that a provider is held to: those derived from its spec, in the spec's order, then those of its contract, then the
 * derived ones of the second order.
 *
 * @throws a problem when two clauses have one id
 */
export function plan(provider: string, contract: Contract, operation: Operation): readonly Clause[] {
  const derived = [
    ...deriveRequestClauses(contract, operation),
    ...deriveExampleClauses(contract, operation),
    ...deriveResponseClauses(contract, operation),
    ...deriveAnswerClauses(operation),
  ];
  const written = writtenOf(contract).map(([name, clause]): ClauseDraft => {
    const { source, cases, stands: _, ...rest } = clause;
    return {
      name,
      ...rest,
      ...standingOf(`${provider}/${name}`, clause),
      source: listOf(source),
      cases: cases.map(complete),
    };
  });
  const second = deriveSecondOrder(
    contract,
    operation,
    [...derived, ...written].filter(({ standing }) => standing),
  );
  const clauses = [...derived, ...written, ...second].map((draft) => settle(provider, contract, draft));
  refuseTwins(clauses);
  return clauses;
}

function complete({ before, request, ...rest }: WrittenCase): CaseDraft {
  return { ...rest, before: before ?? [], request: request ?? [] };
}

function settle(provider: string, contract: Contract, { name, ...draft }: ClauseDraft): Clause {
  return {
    ...draft,
    id: `${provider}/${name}`,
    provider,
    level: levelOf(draft.says),
    cases: draft.cases.map(({ exempt, asIn, ...testCase }) => ({
      ...testCase,
      ...(asIn ? { asIn: asIn.map((clause) => `${provider}/${clause}`) } : {}),
      needs: needsOf(contract, testCase),
      exempt: exempt?.from.map((clause) => `${provider}/${clause}`) ?? [],
    })),
  };
}

/** What a standing clause expects of every answer of its kind: what each of its cases expects. */
function standingOf(id: string, clause: WrittenClause): { readonly standing?: Standing } {
  if (clause.stands === undefined) return {};
  const [first, ...others] = clause.cases.map(({ expect: { observe: _, ...expect } }) => expect);
  const isSame = others.every((expect) => JSON.stringify(expect) === JSON.stringify(first));
  if (first && isSame) return { standing: { of: clause.stands, expect: first } };
  throw problem(
    `plan ${id}`,
    'it is a standing clause, and its cases expect different things',
    'Divide it into several clauses.',
  );
}

/** The level is the sentence's first word; the type of a sentence allows no other. */
function levelOf(says: Sentence): Level {
  if (says.startsWith('MUST ')) return 'MUST';
  return says.startsWith('SHOULD ') ? 'SHOULD' : 'MAY';
}

/** What a case says that it needs, and the optional settings that its requests name. */
function needsOf(contract: Contract, testCase: Omit<CaseDraft, 'exempt'>): readonly Need[] {
  const { before, request, raw, atOnce } = testCase;
  const settings = settingNames([before, request, raw, atOnce]).flatMap((name) => {
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
