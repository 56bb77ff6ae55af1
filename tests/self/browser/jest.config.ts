/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

/** The page in a real browser, which `npm test` does without. */
const config: Config = {
  rootDir: '../../..',
  roots: ['<rootDir>/tests/self/browser'],
  testRegex: ['\\.test\\.ts$'],
  transform: {
    '\\.ts$': [
      '<rootDir>/tests/conformance/transform.js',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  globalSetup: '<rootDir>/tests/self/browser/global-setup.ts',
  testEnvironment: 'node',
  testTimeout: 60_000,
  // One browser.
  maxWorkers: 1,
};

export default config;
