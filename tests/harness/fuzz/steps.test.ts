import fc from 'fast-check';
import { walked } from '../testing/walking';
import { faultsOf } from './broken';
import { walkArbitrary } from './steps';

const drawing = { subject: walked, settings: {}, isMarked: false };
const faults = faultsOf(walked, () => false);
const sample = (...args: Parameters<typeof walkArbitrary>) =>
  fc.sample(walkArbitrary(...args), { numRuns: 300, seed: 1 });
const kindsIn = (walks: ReturnType<typeof sample>) => [...new Set(walks.flat().map(({ does }) => does))].sort();

test('walks have one to six steps of all kinds', () => {
  const walks = sample(drawing, faults);
  expect(new Set(walks.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(kindsIn(walks)).toEqual(['break', 'create', 'meet', 'read']);
});

test('without reads, faults, or requests at the same time, walks have none', () => {
  const { reads: _, ...contract } = walked.contract;
  const without = { ...drawing, subject: { ...walked, contract } };
  expect(kindsIn(sample(without, [], 1))).toEqual(['create']);
});
