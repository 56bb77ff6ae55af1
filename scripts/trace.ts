import { traceabilityReport, uncoveredLines } from '../tests/harness/traceability/report';
import { traceabilityOf } from '../tests/wiring/traceability';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const command = describeCommand({
  name: 'trace',
  purpose: 'Shows what covers each line of the documents, or why it needs no test.',
  example: 'npm run trace -- wacr',
})
  .argument('[providers...]', PROVIDERS)
  .option('--json', 'print it for machines');

main(async () => {
  const { args, options } = readArguments(command);
  const traced = pickProviders(args).map(traceabilityOf);
  console.log(options.json ? JSON.stringify(traced, null, 2) : traceabilityReport(traced));
  return traced.every((trace) => uncoveredLines(trace).length === 0) ? 0 : 1;
});
