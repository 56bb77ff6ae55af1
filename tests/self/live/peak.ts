import { reportOf } from '../../harness/report/report';
import { keptExchange, reportedExchange } from '../../harness/report/reported';
import { findingsOf, resultOf, versionsExample } from '../../harness/testing/report-results';
import { COMMANDING } from './commanding';
import { FLOODING, TALKATIVE } from './flooding';
import { FAILED, PASSED } from './judged';
import { meet } from './meet';
import { UNJUDGED } from './unjudged';

/** The effect of a row on a new process, or on one that has run the rows before it. */
export interface Peak {
  readonly does: string;
  readonly verdict: string;
  readonly reasons: readonly string[];
  /** Peak resident memory of the process, including the server, in MiB. */
  readonly peak: number;
  /** Bytes of a report of this row alone. */
  readonly reported: number;
}

const ROWS = [...UNJUDGED, ...FAILED, ...PASSED, ...COMMANDING, ...TALKATIVE, ...FLOODING];

/** Runs the named rows in turn and prints the result of each as a line of JSON. */
async function main(names: readonly string[]): Promise<void> {
  for (const row of ROWS.filter(({ does }) => names.includes(does))) {
    const { outcome } = await meet(row);
    const { verdict, reasons, differences } = outcome;
    const exchange = outcome.exchange && reportedExchange(keptExchange(outcome.exchange), String);
    const told = { verdict, reasons, differences, ...(exchange ? { exchange } : {}) };
    const result = resultOf({ case: row.does, target: 'live', ...told });
    const observed = outcome.observed.map((what) => ({ provider: 'example', target: 'live', what }) as const);
    const report = reportOf(new Date(), 0, findingsOf([result], { observed }), versionsExample);
    const reported = JSON.stringify(report, null, 2).length;
    const peak = Math.ceil(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ does: row.does, verdict, reasons, peak, reported } satisfies Peak));
  }
}

void main(process.argv.slice(2));
