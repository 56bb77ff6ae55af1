import { providers } from '../../contracts';
import { subjectOf } from '../wiring/subject';
import { findingsOf } from './faults/fault';
import { variantsOf } from './variants';
import { isWhole } from './whole';

/** `npm run faults` runs all; here only the first of each provider, in the gate every SAMPLE-th. */
const SAMPLE = isWhole ? 10 : 1000;

describe.each(providers)('%s', (provider) => {
  const subject = subjectOf(provider);

  test('is tested with at least thirty variants', () => {
    expect(variantsOf(provider).length).toBeGreaterThanOrEqual(30);
  });

  test.each(variantsOf(provider).filter((_, index) => index % SAMPLE === 0))(
    'a server that $name breaks nothing',
    async ({ reference, delay }) => {
      expect(await findingsOf(subject, reference, delay)).toEqual({ broken: [], unjudged: [] });
    },
  );
});
