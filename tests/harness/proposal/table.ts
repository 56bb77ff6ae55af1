import type { Place } from '../documents/compare';
import type { Passage } from '../documents/run-text';
import type { Citation } from '../traceability/citations';
import { covers } from '../traceability/lines';
import { isComponent, rowAt } from './component';
import { readRow } from './row';
import type { Keys } from './spec-text';

/** A property or a parameter of a spec that cites lines of the document. */
export interface Property {
  readonly keys: Keys;
  readonly name: string;
  readonly isParameter: boolean;
}

/** The property of the row beside a new one. */
export interface Neighbour {
  readonly property: Property;
  /** Where the new property goes. */
  readonly side: 'above' | 'below';
  /** The stored number of the line of its row. */
  readonly number: number;
}

/** How far the next row may be from a component that documents a field, in lines. */
const FAR = 12;

/** What cites a line of the stored document as a property; those first that cite the fewest lines, whose table it is. */
export function propertiesOf(number: number, citations: readonly Citation[]): readonly Property[] {
  return citations
    .filter(({ ranges, name }) => name.startsWith('spec ') && covers(ranges, number))
    .map(({ keys = [], ranges, name }) => ({
      keys,
      ranges,
      name: name.slice(name.lastIndexOf('/') + 1),
      room: keys.at(-2),
    }))
    .filter(({ room }) => room === 'properties' || room === 'parameters')
    .sort((a, b) => a.ranges.length - b.ranges.length)
    .map(({ keys, name, room }) => ({ keys, name, isParameter: room === 'parameters' }));
}

/** The first line of the table that a line is in; undefined where that is the line itself. */
export function headOf(number: number, copy: readonly string[]): string | undefined {
  let [head, at]: [string | undefined, number] = [undefined, number - 1];
  let blanks = 0;
  for (; at > 0; at--) {
    const line = copy[at - 1] ?? '';
    // Under the head of a table in Markdown is a line of layout.
    if (line === '' && (blanks++ > 0 || !copy[at - 2]?.includes('\t'))) break;
    if (line !== '') head = line;
  }
  return head;
}

/** Whether a line is a row, understood or not: it has cells, or a row that is understood is beside it. */
export function isInTable({ from, to, text }: Passage, copy: readonly string[]): boolean {
  const beside = [copy[from - 2], copy[to]];
  return (
    text.includes('\t') || isComponent(text) || beside.some((line) => line !== undefined && readRow(line) !== undefined)
  );
}

/** The closest row above a new one that a property cites, or else below it. */
export function neighbourOf(
  row: Passage,
  copy: readonly string[],
  places: ReadonlyMap<number, Place>,
  citations: readonly Citation[],
): Neighbour | undefined {
  const depth = depthAt(row.from, copy);
  const search = (lines: readonly number[], side: Neighbour['side']): Neighbour | undefined => {
    // Components stand apart; the rows of a table follow each other.
    const end = isComponent(row.text) ? -1 : lines.findIndex((line) => (copy[line - 1] ?? '') === '');
    for (const line of end < 0 ? lines : lines.slice(0, end)) {
      const found = depthAt(line, copy) === depth ? citedAt(line, copy, places, citations) : undefined;
      if (found) return { ...found, side };
    }
    return undefined;
  };
  const steps = Array.from({ length: FAR }, (_, index) => index + 1);
  return (
    search(
      steps.map((step) => row.from - step).filter((line) => line > 0),
      'below',
    ) ??
    search(
      steps.map((step) => row.to + step).filter((line) => line <= copy.length),
      'above',
    )
  );
}

function citedAt(
  at: number,
  copy: readonly string[],
  places: ReadonlyMap<number, Place>,
  citations: readonly Citation[],
) {
  const name = readRow(rowAt({ from: at, to: at, text: copy[at - 1] ?? '' }, copy).text)?.name;
  for (const [number, { from, to }] of places) {
    if (at < from || at > to) continue;
    const properties = propertiesOf(number, citations);
    const property = properties.find((each) => each.name === name) ?? properties[0];
    if (property) return { property, number };
  }
  return undefined;
}

/** How many components that hold the members of a field are open. */
function depthAt(number: number, copy: readonly string[]): number {
  return copy.slice(0, number).reduce((depth, line) => {
    if (/^<Expandable\b/.test(line)) return depth + 1;
    return /^<\/Expandable>/.test(line) ? depth - 1 : depth;
  }, 0);
}
