import { join } from 'node:path';
import { providers } from '../../contracts';
import { readFixture } from '../harness/fixture/fixture';
import { filesOf } from '../harness/generate/files';
import { references } from '../sandbox';
import { subjectOf } from '../wiring/subject';

const ROOT = join(__dirname, '../..');

test('every recording belongs to a clause, and every clause has one', () => {
  const wanted = providers.flatMap((provider) => subjectOf(provider).clauses.map(({ id }) => `${id}.har`));
  expect(filesOf(join(ROOT, 'tests/fixtures'))).toEqual([...wanted].sort());
});

test.each(providers)('the recordings of %s contain no secret', (provider) => {
  const { clauses, contract } = subjectOf(provider);
  const secrets = Object.entries(references[provider].settings).filter(([name]) => contract.settings[name]?.secret);
  expect(secrets.length).toBeGreaterThan(0);
  for (const { id } of clauses) {
    const text = JSON.stringify(readFixture(ROOT, id));
    for (const [name, value] of secrets) expect([id, name, text.includes(String(value))]).toEqual([id, name, false]);
  }
});
