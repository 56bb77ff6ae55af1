import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { reportOf } from '../harness/report/report';
import type { Result } from '../harness/report/result';
import { subjectOf } from '../wiring/subject';

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));
const validate = ajv.compile(
  JSON.parse(readFileSync(join(__dirname, '../harness/report/conformance.schema.json'), 'utf8')),
);

test('a report satisfies its JSON Schema, and one with another verdict does not', () => {
  const results = subjectOf('wacr').clauses.flatMap(({ id, provider, level, says, source, cases }) =>
    cases.map(({ name }): Result => {
      return {
        provider,
        clause: id,
        level,
        says,
        source,
        case: name,
        target: 'live',
        verdict: 'pass',
        reasons: [],
        durationMs: 1.5,
      };
    }),
  );
  const observed = [{ provider: 'wacr', target: 'live', what: 'field extra is not documented' }] as const;
  const report = reportOf(new Date(), 12.5, {
    ...{ results, observed, errata: [], leftovers: [], fixtures: [], problems: [] },
  });
  expect([validate(report), validate.errors]).toEqual([true, null]);
  expect(report.totals).toEqual({ pass: results.length, warn: 0, fail: 0, skip: 0, error: 0 });
  expect(validate({ ...report, results: [{ ...results[0], verdict: 'passed' }] })).toBe(false);
});
