import { Command, CommanderError } from '@commander-js/extra-typings';
import { problem } from '../tests/harness/lib/problem';

/** What the help of a command shows beside its options. */
interface Description {
  /** As in package.json: `list` of `npm run list`. */
  readonly name: string;
  /** How it is started outside of a checkout. */
  readonly typed?: string;
  /** One line. */
  readonly purpose: string;
  /** The variables of the environment that matter, each with what it does. */
  readonly settings?: { readonly [name: string]: string };
  /** A line after the settings. */
  readonly more?: string;
  /** As typed into a terminal. */
  readonly example: string;
}

/** A command without options yet: those are added by the methods of commander, which give their types. */
export function describeCommand({
  name,
  typed = inCheckout(name),
  purpose,
  settings = {},
  more,
  example,
}: Description) {
  const width = Math.max(...Object.keys(settings).map((each) => each.length));
  const lines = Object.entries(settings).map(([each, does]) => `  ${each.padEnd(width)}  ${does}`);
  const sections = [
    ...(lines.length > 0 ? [`Settings:\n${lines.join('\n')}`] : []),
    ...(more === undefined ? [] : [more]),
    `Example:\n  ${example}`,
  ];
  return (
    new Command(typed)
      .description(purpose)
      .helpOption('-h, --help', 'show this help')
      .addHelpText('after', `\n${sections.join('\n\n')}`)
      // The help is printed here, on stdout; errors are a problem's, and main() prints those.
      .configureOutput({ writeErr: () => undefined })
      .exitOverride()
  );
}

function inCheckout(name: string): string {
  return name === 'test' ? 'npm test --' : `npm run ${name} --`;
}

/**
 * Reads the arguments of this process. Where they ask for help, prints it and ends the process.
 *
 * @param given the arguments, where some of the process are not for this command
 * @throws a problem that names the closest option
 */
export function readArguments<Options>(
  command: Readable<Options>,
  given: readonly string[] = process.argv.slice(2),
): {
  readonly args: readonly string[];
  readonly options: Options;
} {
  try {
    command.parse(given, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    const reason = error.message
      .replace(/^error: /, '')
      .replace(/\n\(Did you mean (.+)\?\)$/, '; did you mean $1?')
      .replace(/'(-[^']*)'/g, '$1');
    throw refusedArguments(command, reason);
  }
  return { args: command.args, options: command.opts() };
}

/** What is needed of a command to read its arguments. */
interface Readable<Options> {
  readonly args: readonly string[];
  name(): string;
  opts(): Options;
  parse(args: readonly string[], options: { from: 'user' }): unknown;
}

/** Of an option that may be given several times: all its values, in their order. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The problem of arguments that make no sense to a command; it points to the help. */
export function refusedArguments(command: { name(): string }, reason: string): Error {
  return problem('read the arguments', reason, `${command.name()} --help shows what it takes.`);
}
