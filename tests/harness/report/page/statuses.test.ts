import { exchangeExample, resultOf } from '../../testing/report-results';
import type { ReportedExchange } from '../result';
import { statusesOf } from './statuses';

const answered = (status: number): ReportedExchange => ({
  ...exchangeExample,
  response: { ...exchangeExample.response, status },
});
const documented = (provider: string, status: string) =>
  resultOf({ provider, clause: `${provider}/answers.${status}`, answers: { seen: 1, broken: 0 } });

test('documented statuses stand beside those that were seen', () => {
  const { columns, rows } = statusesOf([
    ...['201', '404', '201.etag'].map((status) => documented('one', status)),
    resultOf({ provider: 'one', exchange: answered(201), setup: [{ name: 'it exists', status: 201 }] }),
    resultOf({ provider: 'one', exchange: answered(409), others: [answered(201)] }),
    resultOf({ provider: 'one', exchange: answered(500), answers: { seen: 3, broken: 1 } }),
    resultOf({
      provider: 'one',
      exchange: { ...answered(200), request: { ...exchangeExample.request, method: 'GET' } },
    }),
    documented('two', '2XX'),
    resultOf({ provider: 'two', exchange: answered(200) }),
  ]);
  expect(columns).toEqual([
    { provider: 'one', target: 'sandbox' },
    { provider: 'two', target: 'sandbox' },
  ]);
  expect(rows.map(({ status, cells }) => [status, ...cells.map(({ kind, times }) => `${kind} ${times}`)])).toEqual([
    ['200', 'none 0', 'seen 1'],
    ['201', 'seen 3', 'none 0'],
    ['2XX', 'none 0', 'seen 1'],
    ['404', 'unseen 0', 'none 0'],
    ['409', 'undocumented 1', 'none 0'],
  ]);
});
