import './proof';
import { kindsFrom } from '../tests/wiring/kinds';
import { describeCommand } from './command';
import { OPTIONS_OF_JEST, readForJest, SETTINGS } from './jest';
import { main } from './main';
import { superviseJest } from './supervise';

const command = describeCommand({
  name: 'test',
  purpose: "Runs every clause and the suite's own tests.",
  settings: SETTINGS,
  more: OPTIONS_OF_JEST,
  example: 'npm test -- tests/harness/judge',
});

main(async () => {
  const given = await readForJest(command);
  return (await superviseJest(given, kindsFrom(process.env.TARGET).includes('live'))) ?? 2;
});
