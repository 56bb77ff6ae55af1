import { replaceFile } from '../generate/files';
import { openParts, takeParts } from './parts';
import { reportFile } from './report-file';
import { reportOf } from './result';
import { summary } from './table';

/** Writes `conformance.json` after a run and prints the table. Jest wants a class. */
export default class ConformanceReporter {
  private startedAt = new Date();
  private nothingRan = false;

  constructor(private readonly config: { readonly testNamePattern?: string }) {}

  onRunStart(): void {
    this.startedAt = new Date();
    openParts();
  }

  onRunComplete(
    _: unknown,
    {
      numPassedTests,
      numFailedTests,
      numRuntimeErrorTestSuites,
    }: { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number },
  ): void {
    this.nothingRan = numPassedTests + numFailedTests + numRuntimeErrorTestSuites === 0;
    const pattern = this.config.testNamePattern;
    const matches = pattern ? new RegExp(pattern, 'i') : /^/;
    // Jest runs no test that the pattern leaves out; a skip that it leaves out is not part of the run either.
    const findings = takeParts();
    const results = findings.results.filter(
      (result) => result.verdict !== 'skip' || matches.test(`${result.target} ${result.clause} ${result.case}`),
    );
    if (results.length === 0) return;
    const report = reportOf(this.startedAt, Date.now() - this.startedAt.getTime(), { ...findings, results });
    replaceFile(reportFile(), `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`\n${summary(report, new Date())}\n`);
  }

  /** A run that tests nothing is not a run that passes. */
  getLastError(): Error | undefined {
    return this.nothingRan ? new Error('No test ran: the filter matches none.') : undefined;
  }
}
