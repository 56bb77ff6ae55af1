import { contracts, providers } from '../../contracts';
import type { BrokenExample, Contract } from '../../contracts/contract';
import type { Case, Violation } from '../harness/model';
import { listOf } from '../harness/plan/sources';
import { writtenOf } from '../harness/plan/written';
import { buildRequest } from '../harness/request/build';
import { violations } from '../harness/spec/operation';
import type { Validators } from '../harness/spec-model';
import { parseJson } from '../harness/wire/exchange';
import { defaultsOf } from '../harness/wire/http-target';
import { referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';

test('the ids of clauses are permanent', () => {
  // Ids may be added here; removing or changing one breaks everyone who refers to it.
  expect(providers.flatMap((provider) => subjectOf(provider).clauses.map(({ id }) => id))).toMatchSnapshot();
});

describe.each(providers)('%s', (provider) => {
  const subject = subjectOf(provider);
  const { clauses, validators } = subject;
  const contract: Contract = contracts[provider];

  test('has case names in the present tense that name one thing', () => {
    for (const { id, cases } of clauses) {
      const names = cases.map(({ name }) => name);
      expect([id, new Set(names).size]).toEqual([id, names.length]);
      for (const name of names) {
        expect([id, name.length <= 70, /\bshould\b|\bwill\b|[.:]$|\d+\)$/i.test(name)]).toEqual([id, true, false]);
        expect(name).toMatch(/^[a-z]/);
      }
    }
  });

  test('uses one word for one thing, and the key words of RFC 2119', () => {
    const ofClauses = clauses.flatMap(({ says, because = '', cases }) => [
      says,
      because,
      ...cases.map(({ name }) => name),
    ]);
    const ofErrata = contract.errata.flatMap(({ readings, taken, because }) => [...readings, taken, because]);
    const ofSettings = Object.values(contract.settings).map(({ what }) => what);
    const strange =
      /\b(?:(?:MUST|SHOULD) not|refus\w+|tells?|told|blanks?|stands?|cut short|of its own|e-mail)\b|beyond ASCII/;
    for (const text of [...ofClauses, ...ofErrata, ...ofSettings]) expect(text).not.toMatch(strange);
  });

  test('has ids of plain words', () => {
    for (const { id } of clauses) expect(id).toMatch(/^[a-z]+\/[A-Za-z\d_.-]+$/);
  });

  test('gives a reason for each level below MUST that it sets itself', () => {
    for (const [name, { says, because }] of writtenOf(contract)) {
      expect([name, says.startsWith('MUST ') || because !== undefined]).toEqual([name, true]);
    }
  });

  test('declares each setting that a request names', () => {
    const named = [...JSON.stringify(contract).matchAll(/\{\$setting\.(\w+)/g)].map(([, name]) => name);
    expect(named).not.toEqual([]);
    for (const name of named) expect(Object.keys(contract.settings)).toContain(name);
  });

  test('derives requests that are valid, or invalid for exactly one reason', () => {
    const place = { ...subject, baseUrl: 'https://example.com' };
    const scope = {
      seed: { run: 'test', slot: 0, time: 1704124800 },
      settings: { ...defaultsOf(subject), ...referenceOf(provider).settings },
    };
    const derived = clauses.flatMap(({ id, cases }) =>
      cases.filter((testCase) => testCase.derived).map((testCase) => ({ id, testCase })),
    );
    expect(derived.length).toBeGreaterThan(0);
    for (const { id, testCase } of derived) {
      const { form, text } = buildRequest(place, testCase.request, undefined, scope);
      const body: unknown = form?.body ?? parseJson(text);
      expect([id, testCase.name, reasonsOf(testCase, violations(validators.request, body))]).toEqual([
        id,
        testCase.name,
        testCase.derived === 'valid' ? [] : [testCase.derived],
      ]);
    }
  });

  test('proves that each documented example listed as an erratum is rejected', () => {
    for (const { id, example } of contract.errata) {
      if (!example) continue;
      if ('notJson' in example) expect([id, parseJson(example.notJson)]).toEqual([id, undefined]);
      else expect([id, reasonsIn(example, validators)]).toEqual([id, example.violates]);
    }
  });

  test('has errata with unique ids that cite their lines', () => {
    const ids = contract.errata.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source } of contract.errata) expect([id, listOf(source).length > 0]).toEqual([id, true]);
  });
});

function reasonsIn({ schema, value }: BrokenExample, { contact, request }: Validators): readonly Violation[] {
  const found = violations(schema === 'Contact' ? contact : request, value);
  return found.map(({ keyword, instancePath }) => ({ keyword, at: instancePath }));
}

/** What is violated. A type error also fails `enum`; the latter is ignored. */
function reasonsOf({ derived }: Case, found: ReturnType<typeof violations>): readonly Violation[] {
  const reasons = found.map(({ keyword, instancePath }) => ({ keyword, at: instancePath }));
  const isType = typeof derived === 'object' && derived.keyword === 'type';
  return isType ? reasons.filter(({ keyword, at }) => keyword !== 'enum' || at !== derived.at) : reasons;
}
