import type { Changed, Comparison, Place } from '../documents/compare';
import { wordsOf } from '../documents/print';
import type { Passage } from '../documents/run-text';
import { shorten } from '../lib/visible';
import type { Citation } from '../traceability/citations';
import { rowAt } from './component';
import { keywordsOf } from './keywords';
import type { Row } from './row';
import { readRow } from './row';
import type { Sample } from './sample';
import { sampleOf } from './sample';
import type { Edit, Keys, SpecText } from './spec-text';
import { linesOf } from './spec-text';
import type { Neighbour, Property } from './table';
import { headOf, isInTable, neighbourOf, propertiesOf } from './table';

/** What to change in a spec because of some lines of a copy, or why nothing can be proposed. */
export interface Proposal {
  /** Lines of the copy. */
  readonly lines: Place;
  /** The property, as `NewContact/nickname`; undefined where none is meant. */
  readonly property?: string;
  /** What is proposed, or what a person has to do, in words. */
  readonly says: readonly string[];
  readonly edits: readonly Edit[];
  /** A value of a new property, for the contract to try. */
  readonly sample?: Sample;
}

/** What proposals are made from. */
export interface Basis {
  readonly comparison: Comparison;
  /** Plain lines. */
  readonly copy: readonly string[];
  readonly citations: readonly Citation[];
  readonly spec: SpecText;
}

const LONGEST = 200;
const NOTHING = 'nothing in the changed words is understood as a constraint: read the row';

/** Proposals for changed and for new rows of tables whose rows properties of schemas cite. */
export function propose(basis: Basis): readonly Proposal[] {
  const changed = basis.comparison.changes.flatMap((change) => {
    if (change.kind === 'added') return [];
    return change.kind === 'changed' ? ofChanged(change, basis) : ofRemoved(change.was, basis);
  });
  return [...changed, ...addedRows(basis).flatMap((line) => ofAdded(line, basis))];
}

/** A property whose row is gone has to go, or to be read elsewhere: what it means for the contract only a person can say. */
function ofRemoved(was: number, { comparison, citations }: Basis): readonly Proposal[] {
  const [property] = propertiesOf(was, citations).filter(({ isParameter }) => !isParameter);
  if (!property) return [];
  const before = [...comparison.places].filter(([number]) => number < was).at(-1)?.[1];
  const at = before?.to ?? 1;
  const says = [`its row L${was} is gone: remove it, or cite what documents it now`];
  return [{ lines: { from: at, to: at }, property: pathOf(property.keys), says, edits: [] }];
}

/** The edits of what a changed row says: values in which some word is new. */
function ofChanged(change: Changed, basis: Basis): readonly Proposal[] {
  const properties = propertiesOf(change.was, basis.citations).filter(({ isParameter }) => !isParameter);
  if (properties.length === 0) return [];
  const lines = { from: change.from, to: change.to };
  const row = readRow(rowAt(change, basis.copy).text, headOf(change.from, basis.copy));
  const [closest] = properties;
  if (!row && !isInTable(change, basis.copy)) return [];
  if (!row || !closest) return [{ lines, says: [`not understood as a row: ${shown(change.text)}`], edits: [] }];
  const named = properties.filter(({ name }) => name === row.name);
  if (named.length === 0) {
    const says = [
      `\`${row.name}\` takes the place of \`${closest.name}\`: rename or replace the property, then follow the compiler`,
    ];
    return [{ lines, property: pathOf(closest.keys), says, edits: [] }];
  }
  const words = wordsOf(change.text).filter((_, index) => !change.words.kept[index]);
  const isNew = (value: unknown) => wordsOf(String(value)).some(({ text }) => words.some((word) => word.text === text));
  return named
    .map((property, index) => updated(property, row, isNew, index === 0, lines, basis))
    .filter(({ edits }, index) => index === 0 || edits.length > 0);
}

function updated(
  { keys }: Property,
  row: Row,
  isNew: (value: unknown) => boolean,
  isMain: boolean,
  lines: Place,
  { spec }: Basis,
): Proposal {
  const { description: _, ...values } = keywordsOf(row).values;
  const schema = keys.slice(0, -2);
  const says: string[] = [];
  const edits: (Edit | undefined)[] = [];
  for (const [keyword, value] of Object.entries(values).filter(([, value]) => [value].flat().some(isNew))) {
    const now = spec.valueAt([...keys, keyword]);
    // Another schema has what its own table says; a type may be written with null there.
    const isMeant = now === undefined ? isMain : keyword !== 'type' || typeof now === 'string';
    if (!isMeant || JSON.stringify(now) === JSON.stringify(value)) continue;
    says.push(`${keyword}: ${now === undefined ? '' : `${JSON.stringify(now)} becomes `}${JSON.stringify(value)}`);
    edits.push(spec.set(keys, keyword, value));
  }
  const { required } = row.facts;
  const isSaid = isMain && required !== undefined && ['Yes', 'No', 'required', 'optional'].some(isNew);
  if (isSaid && required !== isRequired(spec, schema, row.name)) {
    says.push(required ? 'is required now' : 'is optional now');
    edits.push(spec.require(schema, row.name, required));
  }
  return settled({ lines, property: pathOf(keys), says }, edits, NOTHING);
}

/** The edit that adds what a new row says, beside the property of the row next to it. */
function ofAdded(line: Passage, basis: Basis): readonly Proposal[] {
  const lines = { from: line.from, to: line.to };
  const neighbour = neighbourOf(line, basis.copy, basis.comparison.places, basis.citations);
  if (!neighbour) return [];
  const row = readRow(line.text, headOf(line.from, basis.copy));
  if (row && !neighbour.property.isParameter) return [added(row, lines, neighbour, basis)];
  if (!row && !isInTable(line, basis.copy)) return [];
  const reason = row ? 'is beside a parameter: add it by hand' : 'not understood as a row';
  return [{ lines, says: [`${reason}: ${shown(line.text)}`], edits: [] }];
}

function added(row: Row, lines: Place, { property, side, number }: Neighbour, { spec }: Basis): Proposal {
  const parent = property.keys.slice(0, -1);
  const schema = property.keys.slice(0, -2);
  const keys = [...parent, row.name];
  const path = pathOf(keys);
  if (spec.valueAt(keys) !== undefined) {
    return { lines, property: path, says: [`is there already: cite +L${lines.from} in it`], edits: [] };
  }
  const { values, unread } = keywordsOf(row);
  const mustBeThere = row.facts.required ?? isRequired(spec, schema, property.name);
  const source = sourceBeside(spec.valueAt([...property.keys, 'x-source']), number, lines);
  const items = row.type.type === 'array' && row.type.of ? { items: { type: row.type.of, 'x-source': source } } : {};
  const body = [
    ...linesOf({ ...values, ...items }),
    ...unread.map((text) => `# Not read as a constraint: ${shorten(text, LONGEST)}`),
    ...linesOf({ 'x-source': source }),
  ];
  const edits = [
    spec.addBeside(property.keys, side, row.name, body),
    ...(mustBeThere ? [spec.require(schema, row.name, true)] : []),
  ];
  const value = path === `NewContact/${row.name}` ? sampleOf({ ...values, ...items }) : undefined;
  const says = [
    `add it, ${mustBeThere ? 'required' : 'optional'}: ${JSON.stringify({ ...values, ...items, 'x-source': source })}`,
    ...(value === undefined ? ['give the contract a value to try'] : [`the contract tries ${JSON.stringify(value)}`]),
    ...unread.map((text) => `not read as a constraint: ${shorten(text, LONGEST)}`),
  ];
  const proposal = settled({ lines, property: path, says }, edits, 'the spec has no place for it: add it by hand');
  return value === undefined ? proposal : { ...proposal, sample: { name: row.name, value, isRequired: mustBeThere } };
}

/** A row on one line, with bars between its cells. */
function shown(text: string): string {
  return shorten(text.replaceAll('\t', ' | '), LONGEST);
}

function isRequired(spec: SpecText, schema: Keys, name: string): boolean {
  const names = spec.valueAt([...schema, 'required']);
  return Array.isArray(names) && names.includes(name);
}

/** The new lines of a copy; a component that documents a field, with all of its lines, once. */
function addedRows({ comparison, copy }: Basis): readonly Passage[] {
  const rows = comparison.changes.flatMap((change) => (change.kind === 'added' ? [rowAt(change, copy)] : []));
  return rows.filter((row, index) => row.from !== rows[index - 1]?.from || row.text !== rows[index - 1]?.text);
}

/** The sources of a row beside another: what else its table cites, and its own lines. */
function sourceBeside(cited: unknown, number: number, { from, to }: Place): string | readonly string[] {
  const own = `+L${from}${to === from ? '' : `-${to}`}`;
  const others = [cited].flat().filter((source) => typeof source === 'string' && !citesLine(source, number));
  return others.length > 0 ? [...others.map(String), own] : own;
}

function citesLine(source: string, number: number): boolean {
  const [, from, to = from] = /^L(\d+)(?:-(\d+))?$/.exec(source) ?? [];
  return from !== undefined && Number(from) <= number && number <= Number(to);
}

function settled(proposal: Omit<Proposal, 'edits'>, edits: readonly (Edit | undefined)[], otherwise: string): Proposal {
  const possible = edits.flatMap((edit) => edit ?? []);
  const isOpen = edits.length === 0 || possible.length < edits.length;
  return { ...proposal, says: isOpen ? [...proposal.says, otherwise] : proposal.says, edits: possible };
}

function pathOf(keys: Keys): string {
  return keys.filter((key) => !['components', 'schemas', 'properties'].includes(String(key))).join('/');
}
