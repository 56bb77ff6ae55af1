import { parseArgs } from 'node:util';
import { providers } from '../contracts';
import { record, removeOrphans } from '../tests/harness/exchange/record';
import { pick } from '../tests/harness/plan/select';
import { subjectOf } from '../tests/subject';
import { targetOf } from '../tests/targets';
import { main } from './main';

main(async () => {
  const { values, positionals } = parseArgs({
    options: { clause: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const named = positionals.map((name) => pick('provider', name, providers, (each) => each));
  const subjects = providers.map((provider) => ({ ...subjectOf(provider), provider }));
  const every = subjects.flatMap(({ clauses }) => clauses);
  const clauses = values.clause?.map((id) => pick('clause', id, every, (clause) => clause.id));
  for (const subject of subjects) {
    if (named.length > 0 && !named.includes(subject.provider)) continue;
    const chosen = subject.clauses.filter((clause) => !clauses || clauses.includes(clause));
    if (chosen.length === 0) continue;
    const recorded = await record('.', subject, targetOf('sandbox', subject), chosen);
    const removed = clauses ? [] : removeOrphans('.', subject.provider, subject.clauses);
    for (const file of removed) console.log(`Removed tests/fixtures/${file}, whose clause is no more.`);
    console.log(
      `Recorded ${recorded.length} ${recorded.length === 1 ? 'clause' : 'clauses'} of ${subject.provider} from the sandbox.`,
    );
  }
  return 0;
});
