import { providers } from '../../contracts';
import { writtenFaultsOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';
import { derivedFaults } from './faults';
import { strayNames } from './faults/fault';
import { judgeFault } from './faults/judge-fault';

// `npm run faults` tries them all, and so does the gate; here a single one of each provider.
describe.each(providers)('%s', (provider) => {
  const subject = { ...subjectOf(provider), provider };
  const [fault] = derivedFaults(subject);

  test('each written fault names clauses that exist', () => {
    expect(writtenFaultsOf(provider).flatMap((each) => strayNames(each, subject))).toEqual([]);
  });

  test('a fault is caught by its clauses', async () => {
    const judged = fault && (await judgeFault(subject, fault));
    expect(judged).toMatchObject({ outcome: 'caught', unexpected: [] });
  });
});
