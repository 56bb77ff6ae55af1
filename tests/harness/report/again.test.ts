import { commandAgain } from './again';

const sender = { clause: 'example/name.max', case: "name's (65) characters" };

test.each([
  [
    'fail',
    'sandbox',
    "TARGET=sandbox npm run conformance -- example -t 'example/name\\.max name.s \\(65\\) characters$'",
  ],
  [
    'warn',
    'live',
    "STRICT=1 TARGET=live npm run conformance -- example -t 'example/name\\.max name.s \\(65\\) characters$'",
  ],
] as const)('a %s on %s', (verdict, target, want) => {
  expect(commandAgain({ provider: 'example', target, verdict }, sender)).toBe(want);
});
