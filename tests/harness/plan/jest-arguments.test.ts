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
])('%j is refused', async (args, reason) => {
  await expect(readJestArguments(args, buildArgv)).rejects.toThrow(/^Failed to read the arguments: /);
  await expect(readJestArguments(args, buildArgv)).rejects.toThrow(reason);
});

test('options that take a list, and switches, may be given twice', async () => {
  const args = ['--reporters=a', '--reporters=b', '-i', '-i'];
  await expect(readJestArguments(args, buildArgv)).resolves.toMatchObject({ args });
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
