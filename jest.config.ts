/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  // A run of one file would list every test; a failure is told in full either way.
  verbose: false,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  reporters: ['default', '<rootDir>/tests/harness/report/reporter.js'],
};

export default config;
