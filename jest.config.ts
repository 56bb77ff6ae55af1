/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';
import { refuseCheckout } from './tests/harness/lib/checkout';
import type { JestRun } from './tests/harness/lib/jest-run';
import { newPartsFolder } from './tests/harness/report/parts-folder';
import { reportsFolder } from './tests/harness/report/report-file';

refuseCheckout(__dirname);

const config: Config = {
  // A run of one file would list every test; failures are shown in full either way.
  verbose: false,
  // Not globs: those contain the path of the checkout, in which any character may be.
  roots: ['contracts', 'generated', 'scripts', 'tests'].map((room) => `<rootDir>/${room}`),
  testRegex: ['\\.test\\.ts$'],
  // These take their time; `npm run test:whole` runs them, and so does the gate.
  testPathIgnorePatterns: [
    // `npm run test:browser` runs these.
    '/tests/self/browser/',
    ...(process.env.SLOW === '1'
      ? []
      : [
          '/tests/self/(?:commands|config|diff|docs|docs-path|fuzz|fuzz-command|generated|keywords|package|report-command|scripts|walls)\\.test\\.ts$',
          '/tests/self/(?:errata|faults|variants)\\.test\\.ts$',
          '/tests/self/live/',
          '/tests/harness/wire/redact-flood\\.test\\.ts$',
        ]),
  ],
  transform: {
    '\\.ts$': [
      '<rootDir>/tests/conformance/transform.js',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  globals: { conformanceRun: { parts: newPartsFolder(reportsFolder()) } satisfies JestRun },
  testEnvironment: '<rootDir>/tests/conformance/environment.ts',
  globalSetup: '<rootDir>/tests/conformance/global-setup.ts',
  // All cores; providers are waited for side by side, which needs none.
  maxWorkers: process.env.TARGET?.includes('live') ? 5 : '100%',
  // The first one shows progress, the second one shortens what the default one prints.
  reporters: [
    '<rootDir>/tests/harness/report/progress-line.js',
    '<rootDir>/tests/harness/report/first-reporter.js',
    'default',
    '<rootDir>/tests/harness/report/reporter.js',
  ],
};

export default config;
