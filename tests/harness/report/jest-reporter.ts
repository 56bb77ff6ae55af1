import { annotationsOf } from './annotations';
import { takeParts } from './parts';
import { reportOf } from './report';
import { writeStepSummary } from './step-summary';
import { summary } from './table';
import { versionsOf } from './versions';
import { writeReport } from './write';

/** Writes `conformance.json` after a run and prints the table. Jest wants a class. */
export default class ConformanceReporter {
  private startedAt = new Date();
  private nothingRan = false;
  private problems: readonly string[] = [];

  constructor(private readonly config: { readonly testNamePattern?: string }) {}

  onRunStart(): void {
    this.startedAt = new Date();
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
    if (results.length === 0 && findings.problems.length === 0) return;
    const report = reportOf(
      this.startedAt,
      Date.now() - this.startedAt.getTime(),
      { ...findings, results },
      versionsOf(results.map(({ provider }) => provider)),
    );
    this.problems = [...report.problems, ...writeReport(report)];
    const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
    const told = { ...report, problems: this.problems };
    const lines = [
      summary(told, new Date()),
      ...(GITHUB_STEP_SUMMARY ? writeStepSummary(told, GITHUB_STEP_SUMMARY) : []),
      ...(GITHUB_ACTIONS === 'true' ? annotationsOf(results) : []),
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }

  /** A run that tests nothing is not a run that passes, nor is one of which the report lacks something. */
  getLastError(): Error | undefined {
    if (this.nothingRan) return new Error('No test ran: the filter matches none.');
    return this.problems.length > 0 ? new Error(this.problems.join('\n')) : undefined;
  }
}
