import { AsyncLocalStorage } from 'node:async_hooks';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

declare global {
  /** The targets, by kind, of which this test file checks nothing more. */
  var conformanceEnded: readonly string[] | undefined;
  /** Whether each failure is explained, and not only the first one of each cause. */
  var conformanceVerbose: boolean | undefined;
}

// jest-circus has an AsyncLocalStorage for each test file and never disables it. Node 20 asks all that are enabled
// whenever a promise is made, so that each file would slow down the next.
const enabled = new Set<AsyncLocalStorage<unknown>>();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (this: AsyncLocalStorage<unknown>, ...args: Parameters<typeof run>) {
  enabled.add(this);
  return run.apply(this, args);
} as typeof run;

/**
 * Skips the tests of a target once its run has ended: after an outage, a hundred tests would all say the same. A test
 * cannot skip itself, but jest asks the environment before it starts one (https://jestjs.io/docs/configuration#testenvironment-string).
 */
export default class ConformanceEnvironment extends TestEnvironment {
  private readonly isVerbose: boolean;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    this.isVerbose = given[0].globalConfig.verbose === true;
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.global.conformanceVerbose = this.isVerbose;
  }

  override async teardown(): Promise<void> {
    for (const storage of enabled) storage.disable();
    enabled.clear();
    await super.teardown();
  }

  handleTestEvent(event: Circus.Event): void {
    if (event.name !== 'test_start') return;
    const ended: unknown = this.global.conformanceEnded;
    if (Array.isArray(ended) && ended.includes(outermost(event.test.parent).name)) event.test.mode = 'skip';
  }
}

/** The describe block right below the file's own one. */
function outermost(block: Circus.DescribeBlock): Circus.DescribeBlock {
  return block.parent?.parent ? outermost(block.parent) : block;
}
