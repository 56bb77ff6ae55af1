import { providers } from '../../contracts';
import { referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';
import { findingsOf } from './faults/fault';
import { variantsOf } from './variants';

// `npm run faults` tries them all, and so does the gate.
describe.each(providers)('%s', (provider) => {
  const [first] = variantsOf(provider);

  test('is tested with at least thirty variants', () => {
    expect(variantsOf(provider).length).toBeGreaterThanOrEqual(30);
  });

  test('a variant differs from the sandbox', () => {
    expect(first?.reference).not.toBe(referenceOf(provider));
  });
});

test('a server that keeps its promises breaks nothing', async () => {
  expect(await findingsOf(subjectOf('periskope'), referenceOf('periskope'))).toEqual({ broken: [], unjudged: [] });
});
