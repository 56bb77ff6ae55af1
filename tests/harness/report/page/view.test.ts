import { findingsOf, resultOf, versionsExample } from '../../testing/report-results';
import { reportOf } from '../report';
import { entriesOf } from './entries';
import { NO_FILTERS } from './state';
import { linkTo, viewOf } from './view';

const results = [resultOf(), resultOf({ clause: 'example/phone.max', verdict: 'fail' })];
const report = reportOf(new Date(0), 5, findingsOf(results), versionsExample);
const filters = { ...NO_FILTERS, verdict: ['fail'] } as const;

test('a view has what the filters leave', () => {
  const view = viewOf(report, entriesOf(report.results), filters);
  expect([view.entries.length, view.shown.map(({ name }) => name)]).toEqual([2, ['phone.max']]);
  expect(view.results).toEqual(results.slice(1));
  expect(view.causes.map(({ clauses }) => clauses)).toEqual([['example/phone.max']]);
});

test('a link to a clause keeps the filters', () => {
  expect(linkTo({ clause: 'example/phone.max', target: 'live' }, filters)).toBe(
    '#verdict=fail&clause=example%2Fphone.max&on=live',
  );
});
