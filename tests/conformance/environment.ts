import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

declare global {
  /** The targets, by kind, of which this test file checks nothing more. */
  var conformanceEnded: readonly string[] | undefined;
}

/**
 * Skips the tests of a target once its run has ended: after an outage, a hundred tests would all say the same. A test
 * cannot skip itself, but jest asks the environment before it starts one (https://jestjs.io/docs/configuration#testenvironment-string).
 */
export default class ConformanceEnvironment extends TestEnvironment {
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
