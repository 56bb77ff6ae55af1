import { providers } from '../../contracts';
import { referenceOf, writtenFaultsOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';
import { derivedFaults } from './faults';
import { brokenBy, findingsOf, judgedBy, strayNames } from './faults/fault';
import { judgeFault } from './faults/judge-fault';
import { isWhole } from './whole';

/** `npm run faults` and the gate run all; here only some of each provider run, to keep the tests fast. */
const WRITTEN = isWhole ? 10 : 1;
const SAMPLE = isWhole ? 30 : 1000;

describe.each(providers)('%s', (provider) => {
  const subject = { ...subjectOf(provider), provider };
  const sample = derivedFaults(subject).filter((_, index) => index % SAMPLE === 0);

  test('a server that keeps its promises breaks no clause', async () => {
    expect(await findingsOf(subject, referenceOf(provider))).toEqual({ broken: [], unjudged: [] });
  });

  test('each written fault names clauses that exist', () => {
    expect(writtenFaultsOf(provider).flatMap((fault) => strayNames(fault, subject))).toEqual([]);
  });

  test.each(writtenFaultsOf(provider).slice(0, WRITTEN))(
    'a server that $name breaks just its clauses',
    async (fault) => {
      const judging = judgedBy(subject, fault);
      const expected = brokenBy(fault, judging);
      expect(expected).not.toEqual([]);
      expect((await findingsOf(judging, fault.reference)).broken).toEqual(expected);
    },
  );

  test.each(sample)('a server that $name is caught', async (fault) => {
    const { outcome, unexpected } = await judgeFault(subject, fault);
    expect({ outcome, unexpected }).toEqual({ outcome: 'caught', unexpected: [] });
  });
});
