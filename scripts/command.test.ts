import { collect, describeCommand, readArguments } from './command';

const given = process.argv;

afterEach(() => {
  process.argv = given;
});

/** What a command reads that takes providers, `--json` and `--document`. */
function read(...args: readonly string[]) {
  process.argv = ['node', 'script', ...args];
  const command = describeCommand({ name: 'example', purpose: 'Shows.', example: 'npm run example' })
    .argument('[names...]', 'some names')
    .option('--json', 'for machines')
    .option('--document <file>', 'a file', collect);
  return readArguments(command);
}

test.each([
  [[], [], {}],
  [['a', '--json', 'b'], ['a', 'b'], { json: true }],
  [['--document', 'x', 'a', '--document=y'], ['a'], { document: ['x', 'y'] }],
  [['a', '--', '--json'], ['a', '--json'], {}],
])('%j is read', (given, args, options) => {
  expect(read(...given)).toEqual({ args, options });
});

test.each([
  [['--jsn'], 'unknown option --jsn; did you mean --json?'],
  [['--documents=x'], 'unknown option --documents=x; did you mean --document?'],
  [['--wrong'], 'unknown option --wrong'],
  [['-x'], 'unknown option -x'],
  [['--document'], 'option --document <file> argument missing'],
])('%j is refused', (given, reason) => {
  const message = `Failed to read the arguments: ${reason}\nnpm run example -- --help shows what it takes.`;
  expect(() => read(...given)).toThrow(message);
});
