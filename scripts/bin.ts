// The command of the package; scripts/build.ts makes dist/bin.cjs of it.
import { describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';
import { sandboxCommand, serve } from './serve';

const TYPED = 'npx contact-contracts';

main(async () => {
  const [name, ...given] = process.argv.slice(2);
  if (name === 'sandbox') {
    const { args, options } = readArguments(sandboxCommand(`${TYPED} sandbox`), given);
    return serve(args, options);
  }
  const command = describeCommand({
    name: 'contact-contracts',
    typed: TYPED,
    purpose: 'What the package has for the terminal; the suites are in its repository.',
    example: `${TYPED} sandbox wacr`,
  }).argument('<command>', 'sandbox: serves providers on loopback; sandbox --help tells more');
  const { args } = readArguments(command);
  throw refusedArguments(command, `there is no command "${args[0]}"`);
});
