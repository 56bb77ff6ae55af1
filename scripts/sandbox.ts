import './parts';
import { readArguments } from './command';
import { main } from './main';
import { sandboxCommand, serve } from './serve';

const command = sandboxCommand('npm run sandbox --');

main(async () => {
  const { args, options } = readArguments(command);
  return serve(args, options);
});
