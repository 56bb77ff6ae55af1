import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import type { Report } from '../../harness/report/result';
import { referenceOf } from '../../wiring/registry';
import { PATIENCE, startConformance, withReports } from './child';
import type { Meddling } from './witness';
import { startWitness } from './witness';

/** Runs a provider live against its sandbox, whose responses are altered on their way. */
async function run(provider: Provider, meddle: Meddling) {
  const witness = await startWitness(referenceOf(provider), meddle);
  try {
    return await withReports(async (reports) => {
      const settings = { ...referenceOf(provider).settings, [baseUrlName(provider)]: witness.baseUrl };
      const { code, stdout, stderr } = await startConformance([provider], reports, settings).ended;
      const report: Report = JSON.parse(readFileSync(join(reports, 'conformance.json'), 'utf8'));
      return {
        code,
        lines: `${stdout}${stderr}`.split('\n'),
        report,
        requests: witness.requests,
        there: witness.there(),
      };
    });
  } finally {
    await witness.close();
  }
}

test.each<readonly [string, Provider, Meddling]>([
  ['a wrong base path', 'callbell', () => ({ status: 404, text: 'Not Found' })],
  [
    'a server that rejects everything',
    'wacr',
    ({ method }) => (method === 'POST' ? { status: 400, text: '{}' } : undefined),
  ],
])(
  '%s is one error, and nothing passes',
  async (_, provider, meddle) => {
    const { code, lines, report, requests } = await run(provider, meddle);
    expect(code).toBe(2);
    expect(report.results.filter(({ verdict }) => verdict !== 'skip')).toEqual([
      expect.objectContaining({ clause: `${provider}/preflight`, verdict: 'error' }),
    ]);
    expect(report.results.flatMap(({ reasons }) => reasons).join()).toContain('of 3 valid requests was accepted');
    expect(requests.filter((request) => request.startsWith('POST')).length).toBeLessThan(10);
    expect(lines.length).toBeLessThan(100);
  },
  PATIENCE,
);

test(
  'a login page that answers 200 is no acceptance',
  async () => {
    const page = { status: 200, text: '<!doctype html><h1>Log in</h1>', headers: { 'content-type': 'text/html' } };
    const { code, report } = await run('wacr', () => page);
    expect(code).toBe(2);
    expect(report.results.filter(({ verdict }) => verdict !== 'skip')).toMatchObject([{ verdict: 'error' }]);
  },
  PATIENCE,
);

test(
  'a limit of the account that is reached in mid-run ends it, and accuses nobody',
  async () => {
    let posts = 0;
    const { code, lines, report, there } = await run('wacr', ({ method }) => {
      posts += method === 'POST' ? 1 : 0;
      const error = {
        success: false,
        error: { code: 'FEATURE_LIMIT_EXCEEDED', feature: 'contacts', current: 50, maximum: 50 },
      };
      return method === 'POST' && posts > 60 ? { status: 403, text: JSON.stringify(error) } : undefined;
    });
    expect(code).toBe(2);
    const verdicts = new Set(report.results.map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual(['error', 'pass', 'skip']);
    const [reason] = report.results.find(({ clause }) => clause === 'wacr/preflight')?.reasons ?? [];
    expect(reason).toBe('valid requests are no longer accepted: the last one returned 403');
    expect(lines.length).toBeLessThan(150);
    expect(there).toEqual([]);
  },
  PATIENCE,
);

test(
  'an outage in mid-run ends it, and what was not checked is listed',
  async () => {
    let posts = 0;
    const { code, lines, report, there } = await run('contactship', ({ method }) => {
      posts += method === 'POST' ? 1 : 0;
      return method === 'POST' && posts > 40 ? { status: 503, text: 'Service Unavailable' } : undefined;
    });
    expect(code).toBe(2);
    const verdicts = report.results.map(({ verdict }) => verdict);
    expect(verdicts).not.toContain('fail');
    expect(verdicts.filter((verdict) => verdict === 'error')).toHaveLength(11);
    const [reason, left] = report.results.find(({ clause }) => clause === 'contactship/preflight')?.reasons ?? [];
    expect(reason).toBe('10 requests in a row were not answered, the last one with 503');
    expect(left).toMatch(/^not checked: \d+ clauses: contactship\//);
    expect(lines.length).toBeLessThan(400);
    expect(there).toEqual([]);
  },
  PATIENCE,
);
