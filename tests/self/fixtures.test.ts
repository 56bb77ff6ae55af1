import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import { readFixture } from '../harness/fixture/fixture';
import { filesOf } from '../harness/generate/files';
import { referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';

const ROOT = join(__dirname, '../..');

/** The clauses that send requests of their own. */
function recorded(provider: Provider) {
  return subjectOf(provider).clauses.filter(({ cases }) => cases.length > 0);
}

test('every recording belongs to a clause, and every clause with cases has one', () => {
  const wanted = providers.flatMap((provider) => recorded(provider).map(({ id }) => `${id}.har`));
  expect(filesOf(join(ROOT, 'tests/fixtures'))).toEqual([...wanted].sort());
});

test.each(providers)('the recordings of %s contain no secret', (provider) => {
  const { contract } = subjectOf(provider);
  const secrets = Object.entries(referenceOf(provider).settings).filter(([name]) => contract.settings[name]?.secret);
  expect(secrets.length).toBeGreaterThan(0);
  for (const { id } of recorded(provider)) {
    const text = JSON.stringify(readFixture(ROOT, id));
    for (const [name, value] of secrets) expect([id, name, text.includes(String(value))]).toEqual([id, name, false]);
  }
});
