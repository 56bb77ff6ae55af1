import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { contactship } from './faults/contactship';
import type { Fault } from './faults/fault';
import { brokenBy, findingsOf } from './faults/fault';
import { wacr } from './faults/wacr';
import { references } from './sandbox';
import { subjectOf } from './subject';

const faults = { contactship, wacr } satisfies Record<Provider, readonly Fault[]>;

describe.each(providers)('%s', (provider) => {
  const subject = subjectOf(provider);

  test('a server that keeps its promises breaks no clause', async () => {
    expect(await findingsOf(subject, references[provider])).toEqual({ broken: [], unjudged: [] });
  });

  test.each(faults[provider])('a server that $name breaks just its clauses', async (fault) => {
    const expected = brokenBy(fault, subject);
    expect(expected).not.toEqual([]);
    expect((await findingsOf(subject, fault.reference)).broken).toEqual(expected);
  });
});
