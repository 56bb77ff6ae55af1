import type { Erratum } from '../../../../contracts/contract';
import { listOf } from '../../plan/sources';
import { cite } from './clause';
import { code, prose, text } from './markdown';
import { rawText, shortValue } from './value';

/** A contradiction of the document: its readings, and the one that is taken. */
export function erratumSection({ id, source, readings, taken, because, example }: Erratum): readonly string[] {
  return [
    `### ${text(id)}`,
    '',
    `Source: ${cite(listOf(source))}`,
    '',
    ...readings.map((reading, index) => `${index + 1}. ${prose(reading)}`),
    '',
    `Taken: ${prose(taken)}. Reason: ${prose(because)}.`,
    '',
    ...(example ? [refusalOf(example), ''] : []),
  ];
}

function refusalOf(example: NonNullable<Erratum['example']>): string {
  if ('notJson' in example)
    return `The documented example is rejected, because it is not JSON: ${rawText(example.notJson)}`;
  const { schema, value, violates } = example;
  const reasons = violates.map(({ keyword, at }) => `${code(keyword)} at ${code(at || '/')}`);
  const broken = [...new Set(reasons)].join(', ');
  return `The documented example of ${code(schema)} is rejected for ${broken}: ${shortValue(value)}`;
}
