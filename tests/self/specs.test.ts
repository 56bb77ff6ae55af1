import { join } from 'node:path';
import { providers } from '../../contracts';
import type { Json, Relation } from '../../contracts/expectation';
import { createdIn } from '../harness/judge/created';
import { tell } from '../harness/judge/difference';
import { check } from '../harness/judge/relations';
import { isRecord } from '../harness/lib/json';
import type { Exchange, Subject } from '../harness/model';
import { uncited } from '../harness/spec/lint';
import { loadSpec } from '../harness/spec/load';
import { violations } from '../harness/spec/operation';
import { subjectOf } from '../wiring/subject';

describe.each(providers)('specs/%s.yaml', (provider) => {
  const subject = subjectOf(provider);
  const { operation, validators } = subject;

  test('is valid OpenAPI, and every statement in it cites its source', async () => {
    const spec = await loadSpec(join(__dirname, `../../specs/${provider}.yaml`));
    expect(spec.document.openapi).toBe('3.1.0');
    expect(uncited(spec)).toEqual([]);
  });

  test('has a documented request that satisfies its schema', () => {
    const requests = Object.entries(operation.examples);
    expect(requests).not.toEqual([]);
    for (const [name, { value }] of requests) expect([name, violations(validators.request, value)]).toEqual([name, []]);
  });

  test('has only documented responses that satisfy their schemas', () => {
    for (const [status, { examples }] of Object.entries(operation.responses)) {
      const validate = validators.responses[status];
      expect(validate).toBeDefined();
      for (const [name, { value }] of Object.entries(examples)) {
        expect([status, name, validate && violations(validate, value)]).toEqual([status, name, []]);
      }
    }
  });

  test('has only documented responses that fit a documented request', () => {
    for (const [status, { examples }] of Object.entries(subject.operation.responses)) {
      for (const [name, { value }] of Object.entries(examples)) {
        const fits = Object.values(operation.examples).map((request) => misfits(subject, request.value, value));
        expect([status, name, fits.some((found) => found.length === 0), fits]).toEqual([status, name, true, fits]);
      }
    }
  });
});

/** The relations of the derived clauses that a response breaks, among those that the request determines. */
function misfits(subject: Subject, request: Json, response: Json): readonly string[] {
  const exchange: Exchange = {
    request: { method: 'POST', url: 'https://example.com/contacts', headers: {}, text: JSON.stringify(request) },
    response: { status: 200, headers: {}, text: JSON.stringify(response) },
    startedAt: new Date(),
    durationMs: 0,
  };
  const { contract, operation, clauses } = subject;
  const created = createdIn(contract.created, operation.contact, contract.identity.id);
  const scope = {
    seed: { run: 'x', slot: 0, time: 0 },
    settings: {},
    exchange,
    before: [],
    created,
    subject,
  };
  const relations = clauses
    .filter(({ id }) => id.includes('/response.'))
    .flatMap(({ cases }) => cases.flatMap(({ expect }) => expect.holds ?? []));
  return relations
    .filter((relation) => isAnswerable(relation, request))
    .flatMap((relation) => check(relation, scope).map(tell));
}

/** An example is from another day and run, and need not send every field. */
function isAnswerable(relation: Relation, request: Json): boolean {
  const text = JSON.stringify(relation);
  const fields = [...text.matchAll(/\$request\.body#\/(\w+)/g)].map(([, field = '']) => field);
  return (
    !('withinSeconds' in relation) &&
    !text.includes('{$run}') &&
    fields.every((field) => isRecord(request) && field in request)
  );
}
