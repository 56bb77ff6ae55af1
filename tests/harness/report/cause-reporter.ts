import type { Config } from '@jest/types';
import { formatResultsErrors } from 'jest-message-util';
import { isToldBefore } from './told';

/** The parts of jest's result of a test file that are read, and the one that is replaced. */
interface FileResult {
  readonly testFilePath: string;
  readonly testResults: Parameters<typeof formatResultsErrors>[0];
  /** What the reporters after this one print of its failures. */
  failureMessage?: string | null;
}

/**
 * Keeps failures out of what jest prints that only point to another one: of a server that breaks a hundred clauses in one way,
 * jest prints one. It has to stand before the default reporter. Jest wants a class.
 */
export default class CauseReporter {
  constructor(private readonly config: Pick<Config.GlobalConfig, 'noStackTrace'>) {}

  onTestFileResult(
    { context }: { readonly context: { readonly config: Pick<Config.ProjectConfig, 'rootDir' | 'testMatch'> } },
    file: FileResult,
  ): void {
    const same = file.testResults.filter(
      ({ failureMessages }) => failureMessages.length > 0 && failureMessages.every(isToldBefore),
    );
    if (same.length === 0) return;
    const others = file.testResults.filter((test) => !same.includes(test));
    const printed = formatResultsErrors(others, context.config, this.config, file.testFilePath);
    const tests = same.length === 1 ? '1 more test fails' : `${same.length} more tests fail`;
    file.failureMessage = `${printed ?? ''}\n  ${tests} for the same causes; --verbose explains each.\n`;
  }
}
