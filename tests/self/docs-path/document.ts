import { plainLines } from '../../harness/documents/plain-text';
import { printOf } from '../../harness/documents/print';
import { propertiesOf } from '../../harness/proposal/table';
import type { Citation } from '../../harness/traceability/citations';

/** A document that says nothing of the real one, but has a row where a property of `NewContact` cites one. */
export interface InventedDocument {
  readonly text: string;
  /** The same with one more row, below the last one. */
  readonly longer: string;
  /** The prints of its lines, as `specs/sources.json` has them. */
  readonly prints: readonly string[];
}

const HEAD = ['| Parameter | Type | Description |', '| :-------- | :--- | :---------- |'];

/**
 * Invents a document that a spec could have been read from. The real ones are not in the repository.
 *
 * @param prints those of the real document: where it has text, and where it has none
 * @param citations those of the spec that was read from it
 * @param row the row that the longer text has in addition
 */
export function inventDocument(
  prints: readonly string[],
  citations: readonly Citation[],
  row: string,
): InventedDocument {
  const names = rowsOf(prints.length, citations);
  const lines = prints.map((print, index) => {
    const name = names.get(index + 1);
    if (name !== undefined) return `| \`${name}\` | String | What is known of ${name} |`;
    const toRow = [2, 1].find((far) => names.has(index + 1 + far) && !names.has(index + far));
    if (toRow !== undefined) return HEAD[2 - toRow] ?? '';
    return print === '' ? '' : `Line ${index + 1} is invented.`;
  });
  const text = textOf(lines);
  return {
    text,
    longer: textOf(lines.toSpliced(Math.max(...names.keys()), 0, row)),
    prints: plainLines(text).map(printOf),
  };
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** By the number of the line: the property that alone cites it, as several cite the heading of their table. */
function rowsOf(length: number, citations: readonly Citation[]): ReadonlyMap<number, string> {
  const numbers = Array.from({ length }, (_, index) => index + 1);
  return new Map(
    numbers.flatMap((number) => {
      const properties = propertiesOf(number, citations).filter(({ keys }) => keys.includes('NewContact'));
      const [property] = properties;
      return property && properties.length === 1 ? [[number, property.name] as const] : [];
    }),
  );
}
