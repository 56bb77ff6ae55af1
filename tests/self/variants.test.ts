import { providers } from '../../contracts';
import { subjectOf } from '../wiring/subject';
import { findingsOf } from './faults/fault';
import { variantsOf } from './variants';

/** `npm run faults` runs all; here every so many, so that the tests stay quick. */
const SAMPLE = 10;

describe.each(providers)('%s', (provider) => {
  const subject = subjectOf(provider);

  test('is tried in at least thirty ways', () => {
    expect(variantsOf(provider).length).toBeGreaterThanOrEqual(30);
  });

  test.each(variantsOf(provider).filter((_, index) => index % SAMPLE === 0))(
    'a server that $name breaks nothing',
    async ({ reference, delay }) => {
      expect(await findingsOf(subject, reference, delay)).toEqual({ broken: [], unjudged: [] });
    },
  );
});
