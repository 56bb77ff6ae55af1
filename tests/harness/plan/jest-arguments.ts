import { parseArgs, stripVTControlCharacters } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { isRecord } from '../lib/json';
import { messageOf, problem } from '../lib/problem';

/** The suite's own, as jest.config.ts names it; `--reporters` replaces those of the configuration. */
const REPORTER = '<rootDir>/tests/harness/report/reporter.js';

const OPTIONS = 'See https://jestjs.io/docs/cli for the options of jest';

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
  /** For jest, which takes only one pattern; with the suite's reporter beside others, and without `--globals`. */
  readonly args: readonly string[];
  /** What `--globals` says, which would replace those of the suite. */
  readonly globals: { readonly [name: string]: unknown };
}

/**
 * Reads jest's arguments before jest does, to which several patterns, or another option given twice, would be a list
 * where it expects a text.
 *
 * @param read jest's own reading
 * @param own an option of the command, which jest does not know
 * @throws a problem when jest does not know an option, or one that takes one value is given several times
 */
export async function readJestArguments(
  args: readonly string[],
  read: (args: string[]) => Promise<JestOptions>,
  own = '',
): Promise<JestArguments> {
  const options = await read([...args]).catch((error: unknown) => {
    const [title = '', reason = title] = stripVTControlCharacters(messageOf(error)).split(/\n{2,}/);
    const isNear = args.some((each) => own !== '' && distance(each, own) < 3);
    const near = isNear ? reason.replace(/ Did you mean .*|$/, ` Did you mean "${own}"?`) : reason;
    throw problem('read the arguments', near.trim(), `${OPTIONS}; --help shows those of the command.`);
  });
  await refuseRepeated(options, read);
  const patterns = [options.testNamePattern ?? []].flat().map(String);
  const others = 'globals' in options ? without(args, /^globals$/) : args;
  const one = patterns.length > 1 ? withOnePattern(others, patterns) : others;
  const isReported = !Array.isArray(options.reporters) || options.reporters.includes(REPORTER);
  return {
    names: options._.map(String),
    patterns,
    args: isReported ? one : addOption(one, `--reporters=${REPORTER}`),
    globals: 'globals' in options ? globalsOf(options.globals) : {},
  };
}

/**
 * The same arguments, with which jest runs only the test files whose path a regular expression matches. A glob would
 * have to contain the path of the checkout, in which any character may be.
 */
export function onlyFiles(args: readonly string[], files: string): readonly string[] {
  return addOption(args, `--testRegex=${files}`);
}

/** Adds an option behind all others: jest takes what follows some options for more of their values, up to the next one. */
export function addOption(args: readonly string[], option: string): readonly string[] {
  return args.toSpliced(args.includes('--') ? args.indexOf('--') : args.length, 0, option);
}

function globalsOf(given: unknown): JestArguments['globals'] {
  const globals = parseOrUndefined(String(given));
  if (isRecord(globals)) return globals;
  throw problem('read --globals', 'it is not a JSON object', `${OPTIONS}.`);
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** The same arguments with one pattern that matches what any of them matches. */
function withOnePattern(args: readonly string[], patterns: readonly string[]): readonly string[] {
  const any = patterns.map((pattern) => `(?:${pattern})`).join('|');
  return [`--testNamePattern=${any}`, ...without(args, /^test-?name-?pattern$/i)];
}

/** The same arguments without these options, each of which takes a value. */
function without(args: readonly string[], names: RegExp): readonly string[] {
  const option = { type: 'string', multiple: true } as const;
  const { tokens } = parseArgs({
    args: [...args],
    options: { testNamePattern: { ...option, short: 't' }, 'test-name-pattern': option, globals: option },
    strict: false,
    tokens: true,
  });
  const kept: (string | undefined)[] = [...args];
  for (const token of tokens) {
    if (token.kind !== 'option' || !names.test(token.name)) continue;
    // Of -it, the -i stays.
    const group = /^-\w+(?=t$)/.exec(args[token.index] ?? '')?.[0];
    kept[token.index] = group;
    if (token.value !== undefined && !token.inlineValue) kept[token.index + 1] = undefined;
  }
  return kept.filter((each) => each !== undefined);
}
