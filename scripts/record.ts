import './parts';
import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { prepare } from '../tests/conformance/global-setup';
import { record, removeOrphans } from '../tests/harness/fixture/record';
import { pick } from '../tests/harness/lib/closest';
import { problem } from '../tests/harness/lib/problem';
import { originOf } from '../tests/harness/live/consent';
import { baseUrlName } from '../tests/harness/live/settings';
import type { Clause, Subject } from '../tests/harness/model';
import { kindsFrom } from '../tests/wiring/kinds';
import { subjectOf } from '../tests/wiring/subject';
import { targetOf } from '../tests/wiring/targets';
import { collect, describeCommand, readArguments } from './command';
import { printLeftovers } from './leftovers';
import { superviseHere } from './live-here';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const command = describeCommand({
  name: 'record',
  purpose: 'Records the fixtures, from the sandbox or from a live server.',
  settings: {
    TARGET: 'sandbox or live; sandbox by default',
    '<PROVIDER>_BASE_URL': 'the live server; with the credentials, as in .env.example',
    REPORTS_DIR: 'where the journals of a live recording are written; reports/ by default',
  },
  example: 'npm run record -- --clause wacr/type.enum',
})
  .argument('[providers...]', PROVIDERS)
  .option('--clause <id>', 'only this clause; may be given several times', collect);

main(async () => {
  const { args, options } = readArguments(command);
  const named = pickProviders(args);
  const [kind, another] = kindsFrom(process.env.TARGET || 'sandbox');
  const remedy = 'Set TARGET to sandbox or live.';
  if (kind !== 'sandbox' && kind !== 'live')
    throw problem(`record from TARGET=${kind}`, 'fixtures cannot be recorded from fixtures', remedy);
  if (another) throw problem(`record from TARGET=${process.env.TARGET}`, 'fixtures come from one target', remedy);
  if (kind === 'live') superviseHere('recording');
  await prepare();
  const subjects = providers.map((provider) => ({ ...subjectOf(provider), provider }));
  const every = subjects.flatMap(({ clauses }) => clauses);
  const ids = options.clause?.map((id) => pick('clause', id, every, (clause) => clause.id));
  const other = ids?.find(({ provider }) => named.every((each) => each !== provider));
  if (other)
    throw problem(
      `record ${other.id}`,
      `${args.join(', ')} has no such clause`,
      `Name ${other.provider}, or no provider.`,
    );
  const broken: string[] = [];
  for (const subject of subjects) {
    const isNamed = named.includes(subject.provider);
    const chosen = subject.clauses.filter((clause) => isNamed && (!ids || ids.includes(clause)));
    if (chosen.length > 0) broken.push(...(await recordProvider(kind, subject, chosen, ids === undefined)));
  }
  for (const line of broken) console.error(`Recorded an answer that breaks ${line}`);
  return broken.length > 0 ? 1 : 0;
});

async function recordProvider(
  kind: 'sandbox' | 'live',
  subject: Subject & { readonly provider: Provider },
  chosen: readonly Clause[],
  isWhole: boolean,
): Promise<readonly string[]> {
  const { provider } = subject;
  const target = targetOf(kind, subject);
  if (target.unusable !== undefined) throw problem(`record ${provider}`, target.unusable, 'Nothing was recorded.');
  if (chosen.every((clause) => clause.cases.every((testCase) => target.skips(clause, testCase) !== undefined)))
    return [];
  const origin = kind === 'sandbox' ? 'sandbox' : originOf(subject, process.env[baseUrlName(provider)] ?? '');
  const broken = await record('.', subject, target, origin, chosen, ({ leftovers, notes }) => {
    for (const note of notes) console.log(note);
    printLeftovers(leftovers);
  });
  const removed = isWhole ? removeOrphans('.', provider, subject.clauses) : [];
  for (const file of removed) console.log(`Removed tests/fixtures/${file}, whose clause no longer exists.`);
  console.log(
    `Recorded ${chosen.length} ${chosen.length === 1 ? 'clause' : 'clauses'} of ${provider} from the ${origin}.`,
  );
  return broken;
}
