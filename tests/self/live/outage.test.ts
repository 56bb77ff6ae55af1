import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import type { Report } from '../../harness/report/result';
import { references } from '../../sandbox';
import { PATIENCE, startConformance, withReports } from './child';
import type { Meddling } from './witness';
import { startWitness } from './witness';

/** Runs a provider live against its sandbox, whose responses are altered on their way. */
async function run(provider: Provider, meddle: Meddling) {
  const witness = await startWitness(references[provider], meddle);
  try {
    return await withReports(async (reports) => {
      const settings = { ...references[provider].settings, [baseUrlName(provider)]: witness.baseUrl };
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
    expect(left).toMatch(/^not checked: \d\d clauses: contactship\//);
    expect(lines.length).toBeLessThan(400);
    expect(there).toEqual([]);
  },
  PATIENCE,
);
