import { contracts, providers } from '../../contracts';
import { uncoveredLines } from '../harness/traceability/report';
import { documents, traceabilityOf } from '../wiring/traceability';

describe.each(providers)('the document of %s', (provider) => {
  test('is the one that the contract names', () => {
    const { address, read, lines } = documents()[provider];
    expect(address).toBe(contracts[provider].document);
    expect(read).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
    expect(lines.length).toBeGreaterThan(0);
  });

  // Classifying rejects citations beyond the end and lines that are both cited and informative.
  test('has no uncovered line', () => {
    expect(uncoveredLines(traceabilityOf(provider))).toEqual([]);
  });

  test('is covered by clauses alone, and contradicted by errata alone', () => {
    const { lines } = traceabilityOf(provider);
    const kindsOf = (state: 'covered' | 'contradictory') =>
      new Set(
        lines.flatMap((line) => (line.state === state ? line.citations.map((name) => /^\w+[ /]/.exec(name)?.[0]) : [])),
      );
    expect([...kindsOf('covered')]).toEqual([`${provider}/`]);
    expect([...kindsOf('contradictory')].filter((kind) => kind !== 'erratum ')).toEqual([]);
  });
});
