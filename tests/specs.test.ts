import { join } from 'node:path';
import { providers } from '../contracts';
import { uncited } from './harness/spec/lint';
import { loadSpec } from './harness/spec/load';
import { violations } from './harness/spec/operation';
import { subjectOf } from './subject';

describe.each(providers)('specs/%s.yaml', (provider) => {
  const { operation, validators } = subjectOf(provider);

  test('is valid OpenAPI, and every statement in it cites its source', async () => {
    const spec = await loadSpec(join(__dirname, `../specs/${provider}.yaml`));
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
});
