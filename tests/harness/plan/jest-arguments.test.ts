import { buildArgv } from 'jest';
import { onlyFiles, readJestArguments } from './jest-arguments';

test.each([
  ['none', ['wacr'], [], ['wacr']],
  ['one', ['wacr', '-t', 'a b'], ['a b'], ['wacr', '-t', 'a b']],
  ['two', ['-t', 'a', 'wacr', '-t', 'b|c'], ['a', 'b|c'], ['--testNamePattern=(?:a)|(?:b|c)', 'wacr']],
  [
    'one in each spelling',
    ['-t=a', '-t', 'b', '--testNamePattern', 'c', '--test-name-pattern=d', '-bit', 'e', '--silent', '--', '-t', 'f'],
    ['a', 'b', 'c', 'd', 'e'],
    ['--testNamePattern=(?:a)|(?:b)|(?:c)|(?:d)|(?:e)', '-bi', '--silent', '--', '-t', 'f'],
  ],
])('patterns of names: %s', async (_, given, patterns, args) => {
  await expect(readJestArguments(given, buildArgv)).resolves.toMatchObject({ patterns, args });
  await expect(buildArgv(args)).resolves.toMatchObject(
    patterns.length > 0 ? { testNamePattern: expect.any(String) } : { _: args },
  );
});

test('what is not an option is a name', async () => {
  const { names } = await readJestArguments(['wacr', '-t', 'a', 'callbell', '-i', '--', '5'], buildArgv);
  expect(names).toEqual(['wacr', 'callbell', '5']);
});

test.each([
  [['--shard=1/2', '--shard=2/2'], '--shard is given 2 times\nGive it once.'],
  [['-w', '1', '-w', '2', '--maxWorkers=3'], '--maxWorkers is given 3 times'],
  [['--testTimeout=1', '--testTimeout=2'], '--testTimeout is given 2 times'],
  [['--nonsense'], ': Unrecognized option "nonsense".\nSee https:'],
  [['--coverag'], ': Unrecognized option "coverag". Did you mean "coverage"?\nSee https:'],
  [['--faild'], ': Unrecognized option "faild". Did you mean "--failed"?\nSee https:'],
])('%j is refused', async (args, reason) => {
  await expect(readJestArguments(args, buildArgv, '--failed')).rejects.toThrow(/^Failed to read the arguments: /);
  await expect(readJestArguments(args, buildArgv, '--failed')).rejects.toThrow(reason);
});

test('options that take a list, and switches, may be given twice', async () => {
  const args = ['--coverageReporters=a', '--coverageReporters=b', '-i', '-i'];
  await expect(readJestArguments(args, buildArgv)).resolves.toMatchObject({ args });
});

const OWN = '<rootDir>/tests/harness/report/reporter.js';

test.each([
  [
    ['--reporters=a', '--', '5'],
    ['--reporters=a', `--reporters=${OWN}`, '--', '5'],
    ['a', OWN],
  ],
  [
    ['--reporters', 'a', '--reporters', 'b'],
    ['--reporters', 'a', '--reporters', 'b', `--reporters=${OWN}`],
    ['a', 'b', OWN],
  ],
  [
    ['--reporters', 'a', 'b', '-i'],
    ['--reporters', 'a', 'b', '-i', `--reporters=${OWN}`],
    ['a', 'b', OWN],
  ],
  [[`--reporters=${OWN}`], [`--reporters=${OWN}`], [OWN]],
])("%j keeps the suite's own reporter", async (given, args, reporters) => {
  expect((await readJestArguments(given, buildArgv)).args).toEqual(args);
  await expect(buildArgv(args)).resolves.toMatchObject({ reporters });
});

test.each([
  [
    ['-t', 'a', '--globals', '{"b":1}', 'wacr'],
    ['-t', 'a', 'wacr'],
  ],
  [
    ['--globals={"b":1}', '--', '--globals'],
    ['--', '--globals'],
  ],
])('%j: the globals come beside the arguments, since those of the suite are added', async (given, args) => {
  await expect(readJestArguments(given, buildArgv)).resolves.toMatchObject({ args, globals: { b: 1 } });
});

test.each(['b', '5', '[]'])('--globals=%s is refused', async (globals) => {
  await expect(readJestArguments([`--globals=${globals}`], buildArgv)).rejects.toThrow(
    /^Failed to read --globals: it is not a JSON object\n/,
  );
});

test.each([
  [[], []],
  [['wacr', '-i'], ['wacr']],
  [['-t', 'a', '--', 'wacr'], ['wacr']],
  [['--reporters', 'a', 'b'], []],
])('only some files, beside %j', async (args, names) => {
  await expect(buildArgv([...onlyFiles(args, '/a\\.test$')])).resolves.toMatchObject({
    testRegex: ['/a\\.test$'],
    _: names,
  });
});
