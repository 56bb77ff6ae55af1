import { parseArgs } from 'node:util';
import type { Provider } from '../contracts';
import { providers } from '../contracts';
import globalSetup from '../tests/global-setup';
import { record, removeOrphans } from '../tests/harness/exchange/record';
import { originOf } from '../tests/harness/live/consent';
import { baseUrlName } from '../tests/harness/live/settings';
import type { PlannedClause } from '../tests/harness/plan/plan';
import { pick } from '../tests/harness/plan/select';
import { problem } from '../tests/harness/problem';
import type { Subject } from '../tests/harness/run';
import { subjectOf } from '../tests/subject';
import { kindsFrom, targetOf } from '../tests/targets';
import { main } from './main';

main(async () => {
  const { values, positionals } = parseArgs({
    options: { clause: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const named = positionals.map((name) => pick('provider', name, providers, (each) => each));
  const [kind, another] = kindsFrom(process.env.TARGET || 'sandbox');
  const remedy = 'Set TARGET to sandbox or live.';
  if (kind !== 'sandbox' && kind !== 'live')
    throw problem(`record from TARGET=${kind}`, 'a recording cannot be recorded', remedy);
  if (another) throw problem(`record from TARGET=${process.env.TARGET}`, 'fixtures come from one target', remedy);
  await globalSetup();
  const subjects = providers.map((provider) => ({ ...subjectOf(provider), provider }));
  const every = subjects.flatMap(({ clauses }) => clauses);
  const ids = values.clause?.map((id) => pick('clause', id, every, (clause) => clause.id));
  for (const subject of subjects) {
    const isNamed = named.length === 0 || named.includes(subject.provider);
    const chosen = subject.clauses.filter((clause) => isNamed && (!ids || ids.includes(clause)));
    if (chosen.length > 0) await recordProvider(kind, subject, chosen, ids === undefined);
  }
  return 0;
});

async function recordProvider(
  kind: 'sandbox' | 'live',
  subject: Subject & { readonly provider: Provider },
  chosen: readonly PlannedClause[],
  isWhole: boolean,
): Promise<void> {
  const { provider } = subject;
  const target = targetOf(kind, subject);
  if (target.unusable !== undefined) throw problem(`record ${provider}`, target.unusable, 'Nothing was recorded.');
  if (chosen.every((clause) => clause.cases.every((each) => target.skips(clause, each) !== undefined))) return;
  const origin = kind === 'sandbox' ? 'sandbox' : originOf(subject, process.env[baseUrlName(provider)] ?? '');
  const { leftovers } = await record('.', subject, target, origin, chosen);
  const removed = isWhole ? removeOrphans('.', provider, subject.clauses) : [];
  for (const file of removed) console.log(`Removed tests/fixtures/${file}, whose clause is no more.`);
  for (const { id, reason } of leftovers) console.log(`Left behind at ${provider}: ${id}, ${reason}.`);
  console.log(
    `Recorded ${chosen.length} ${chosen.length === 1 ? 'clause' : 'clauses'} of ${provider} from the ${origin}.`,
  );
}
