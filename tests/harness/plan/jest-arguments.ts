import { parseArgs, stripVTControlCharacters } from 'node:util';
import { messageOf, problem } from '../lib/problem';

/** Jest's reading of its arguments: options by their long names in camel case, the others under `_`. */
export interface JestOptions {
  readonly _: readonly (string | number)[];
  readonly [name: string]: unknown;
}

export interface JestArguments {
  /** The arguments that are not options. */
  readonly names: readonly string[];
  /** What the names of tests have to match, any of them. */
  readonly patterns: readonly string[];
  /** For jest, which takes only one pattern. */
  readonly args: readonly string[];
}

/**
 * Reads jest's arguments before jest does, to which several patterns, or another option given twice, would be a list
 * where it expects a text.
 *
 * @param read jest's own reading
 * @throws a problem when jest does not know an option, or one that takes one value is given several times
 */
export async function readJestArguments(
  args: readonly string[],
  read: (args: string[]) => Promise<JestOptions>,
): Promise<JestArguments> {
  const options = await read([...args]).catch((error: unknown) => {
    const [title = '', reason = title] = stripVTControlCharacters(messageOf(error)).split(/\n{2,}/);
    throw problem('read the arguments', reason.trim(), 'See https://jestjs.io/docs/cli for the options of jest.');
  });
  await refuseRepeated(options, read);
  const patterns = [options.testNamePattern ?? []].flat().map(String);
  return { names: options._.map(String), patterns, args: patterns.length > 1 ? withOnePattern(args, patterns) : args };
}

/**
 * The same arguments, with which jest runs only the test files whose path a regular expression matches. A glob would
 * have to contain the path of the checkout, in which any character may be.
 */
export function onlyFiles(args: readonly string[], files: string): readonly string[] {
  // Jest takes what follows the option for more of them, up to the next one.
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.toSpliced(end, 0, `--testRegex=${files}`);
}

async function refuseRepeated(options: JestOptions, read: (args: string[]) => Promise<JestOptions>): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    if (!Array.isArray(value) || name.length === 1 || name === 'testNamePattern') continue;
    // A list of jest's is one even when it is given once; the value is one that --config takes, too.
    const once = await read([`--${name}=1.json`]);
    if (Array.isArray(once[name])) continue;
    throw problem('read the arguments', `--${name} is given ${value.length} times`, 'Give it once.');
  }
}

/** The same arguments with one pattern that matches whatever any of them does. */
function withOnePattern(args: readonly string[], patterns: readonly string[]): readonly string[] {
  const option = { type: 'string', multiple: true } as const;
  const { tokens } = parseArgs({
    args: [...args],
    options: { testNamePattern: { ...option, short: 't' }, 'test-name-pattern': option },
    strict: false,
    tokens: true,
  });
  const kept: (string | undefined)[] = [...args];
  for (const token of tokens) {
    if (token.kind !== 'option' || !/^test-?name-?pattern$/i.test(token.name)) continue;
    // Of -it, the -i stays.
    const group = /^-\w+(?=t$)/.exec(args[token.index] ?? '')?.[0];
    kept[token.index] = group;
    if (token.value !== undefined && !token.inlineValue) kept[token.index + 1] = undefined;
  }
  const any = patterns.map((pattern) => `(?:${pattern})`).join('|');
  return [`--testNamePattern=${any}`, ...kept.filter((each) => each !== undefined)];
}
