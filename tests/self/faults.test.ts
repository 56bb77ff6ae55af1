import { providers } from '../../contracts';
import { subjectOf } from '../wiring/subject';
import { derivedFaults, written } from './faults';
import { strayNames } from './faults/fault';
import { judgeFault } from './faults/judge-fault';

// `npm run faults` tries them all, and so does the gate; here a single one of each provider.
describe.each(providers)('%s', (provider) => {
  const subject = { ...subjectOf(provider), provider };
  const [fault] = derivedFaults(subject);

  test('each written fault names clauses that exist', () => {
    expect(written[provider].flatMap((each) => strayNames(each, subject))).toEqual([]);
  });

  test('a fault is caught by its clauses', async () => {
    const judged = fault && (await judgeFault(subject, fault));
    expect(judged).toMatchObject({ outcome: 'caught', unexpected: [] });
  });
});
