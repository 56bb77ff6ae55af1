import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { reportOf } from '../harness/report/report';
import type { Result, Served } from '../harness/report/result';
import { versionsOf } from '../harness/report/versions';
import { exchangeExample, findingsOf, leftoverExample, resultOf } from '../harness/testing/report-results';
import { subjectOf } from '../wiring/subject';

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));
const validate = ajv.compile(
  JSON.parse(readFileSync(join(__dirname, '../harness/report/conformance.schema.json'), 'utf8')),
);

const results = subjectOf('wacr').clauses.flatMap(({ id, provider, level, says, source, cases }) =>
  cases.map(({ name }): Result => resultOf({ provider, clause: id, level, says, source, case: name, target: 'live' })),
);
const served: Served = {
  ...{ provider: 'wacr', target: 'live', document: 'https://docs.example.com', server: 'https://staging.example.com' },
  ...{
    settings: { WACR_API_TOKEN: 'is set' },
    secrets: ['WACR_API_TOKEN'],
    requests: 12,
    durationMs: 900,
    ended: '503',
  },
};
const broken = resultOf({
  ...{ verdict: 'fail', differences: [{ what: 'status', expected: '422', actual: '200' }], depth: 'second' },
  ...{ setup: [{ name: 'it exists', status: 201 }], exchange: exchangeExample, others: [exchangeExample] },
  ...{ answers: { seen: 7, broken: 2, first: { clause: 'example/name.max', case: 'a long name' } }, known: 'reported' },
});
const erratum = {
  provider: 'wacr',
  id: 'WX-01',
  source: ['L102'],
  readings: ['201', '200'],
  taken: '201',
  because: '',
} as const;
const report = reportOf(
  new Date(),
  12.5,
  findingsOf([...results, broken], {
    served: [served],
    observed: [{ provider: 'wacr', target: 'live', what: 'field extra is not documented' }],
    errata: [erratum],
    seen: [{ provider: 'wacr', id: 'WX-01', target: 'live', reading: '200', times: 3 }],
    leftovers: [leftoverExample],
  }),
  versionsOf(['wacr']),
);

test('a report with all that it can hold satisfies its JSON Schema', () => {
  expect([validate(report), validate.errors]).toEqual([true, null]);
  expect(report.totals).toEqual({ pass: results.length, warn: 0, fail: 1, skip: 0, error: 0 });
  expect(report.complete).toBe(false);
  expect(report.errata[0]?.seen).toEqual([{ target: 'live', reading: '200', times: 3 }]);
});

test.each([
  ['another verdict', { results: [{ ...broken, verdict: 'passed' }] }],
  ['an unknown field', { results: [{ ...broken, secret: 'x' }] }],
  ['an exchange without its answer', { results: [{ ...broken, exchange: { ...exchangeExample, response: {} } }] }],
  ['another format', { format: 1 }],
])('a report with %s does not', (_, change) => {
  expect(validate({ ...report, ...change })).toBe(false);
});
