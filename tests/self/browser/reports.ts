import { providers } from '../../../contracts';
import type { Report, Result } from '../../harness/report/result';
import { exchangeExample, findingsOf, leftoverExample, resultOf } from '../../harness/testing/report-results';
import { referenceOf, writtenFaultsOf } from '../../wiring/registry';
import { refusing } from '../faults/fault';
import { foundOn, reportFrom } from './runs';

/** Five providers, each on its sandbox. */
export async function greenReport(): Promise<Report> {
  const parts = [];
  for (const provider of providers) parts.push(await foundOn(provider, referenceOf(provider)));
  return reportFrom(parts);
}

/** One of each kind of trouble: broken clauses, a server fault, a known deviation, a contact that is left. */
export async function troubledReport(): Promise<Report> {
  const [shortened] = writtenFaultsOf('wacr').filter(({ name }) => name === 'drops the last character of a message');
  const [alike] = writtenFaultsOf('callbell').filter(({ name }) => name === 'gives all contacts the same uuid');
  if (!shortened || !alike) throw new Error('A fault that the page is shown with has another name now.');
  const known = { provider: 'callbell', clause: 'callbell/uuid.distinct', target: 'sandbox' } as const;
  const entry = { ...known, reason: 'reported to the provider', since: '2026-11-01', link: '', at: '' };
  const awalchat = await foundOn('awalchat', referenceOf('awalchat'));
  const [first, ...rest] = awalchat.results;
  const unjudged = first
    ? [{ ...first, verdict: 'error', reasons: ['the server did not answer within 10 s'] } as const]
    : [];
  return reportFrom([
    { ...awalchat, results: [...unjudged, ...rest], leftovers: [{ ...leftoverExample, provider: 'awalchat' }] },
    await foundOn('callbell', alike.reference, [entry]),
    await foundOn('contactship', referenceOf('contactship')),
    await foundOn(
      'wacr',
      refusing(shortened.reference, (answer) => ({ ...answer, status: answer.status === 422 ? 400 : answer.status })),
    ),
  ]);
}

/** Markup that would run, that would end the page's own script, and what a terminal or a reader would not see. */
export const HOSTILE =
  '<img src=x onerror="alert(1)"><script>alert(2)</script></script><!--<script>&lt;b&gt; \u0000\u001b[31m\u202e\u2028 {{7*7}} end';

/** A report in which everything that may come from outside is hostile. */
export function hostileReport(): Report {
  const { response, request, ...rest } = exchangeExample;
  const exchange = {
    ...rest,
    request: { ...request, text: HOSTILE, headers: { [HOSTILE]: HOSTILE } },
    response: { ...response, headers: { [HOSTILE]: HOSTILE }, text: HOSTILE },
  };
  const differences = [{ what: HOSTILE, expected: 'an end', actual: HOSTILE }];
  const told: Partial<Result> = { case: HOSTILE, says: HOSTILE, exchange, others: [exchange] };
  const source = ['https://javascript.example.com/"><script>alert(3)</script>'] as const;
  const failed = resultOf({ ...told, verdict: 'fail', differences, source, setup: [{ name: HOSTILE, status: 201 }] });
  const server = {
    ...({ provider: 'example', target: 'sandbox', document: 'javascript:alert(4)' } as const),
    server: HOSTILE,
  };
  return reportFrom([
    findingsOf(
      [failed, resultOf({ ...told, clause: 'example/name.max', known: HOSTILE, verdict: 'fail' })].concat(
        resultOf({ clause: 'example/name.min', verdict: 'error', reasons: [HOSTILE] }),
        resultOf({ clause: 'example/name.in', verdict: 'skip', reasons: [HOSTILE], source: ['L1'] }),
      ),
      {
        served: [
          { ...server, settings: { [HOSTILE]: HOSTILE }, secrets: [], requests: 1, durationMs: 1, ended: HOSTILE },
        ],
        observed: [{ provider: 'example', target: 'sandbox', what: HOSTILE }],
        leftovers: [{ ...leftoverExample, id: HOSTILE, values: [HOSTILE], reason: HOSTILE }],
        errata: [{ provider: 'example', id: HOSTILE, source, readings: [HOSTILE], taken: HOSTILE, because: HOSTILE }],
        seen: [{ provider: 'example', id: HOSTILE, target: 'sandbox', reading: HOSTILE, times: 2 }],
        problems: [HOSTILE],
      },
    ),
  ]);
}
