import type { Citation } from './citations';
import { covers } from './lines';

/** A file, relative to the project, and its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Where the readings of a document are written down. */
export interface Readings {
  readonly spec: { readonly file: string; readonly lineOf: (keys: readonly (string | number)[]) => number };
  readonly contracts: readonly TextFile[];
  readonly informative: { readonly file: string; readonly lineOf: (index: number) => number };
  /** The generated page of the clauses, and the generated types. */
  readonly page: TextFile;
  readonly types: TextFile;
}

/** Something that was read from some lines: `spec NewContact/name`, with its place. */
export interface Rest {
  readonly kind: 'spec' | 'type' | 'clause' | 'erratum' | 'informative';
  readonly name: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Everything that rests on some lines of a document: specs first, then types, clauses and errata, in their order. */
export function restsOn(
  numbers: readonly number[],
  citations: readonly Citation[],
  readings: Readings,
): readonly Rest[] {
  const resting = citations.filter(({ ranges }) => numbers.some((number) => covers(ranges, number)));
  const rests = resting.flatMap((citation) => restsOf(citation, readings));
  const order: readonly Rest['kind'][] = ['spec', 'type', 'clause', 'erratum', 'informative'];
  return [...rests].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What a citation stands for, and the generated type of a property. */
export function restsOf({ name, keys = [] }: Citation, readings: Readings): readonly Rest[] {
  const [, kind, rest = name] = /^(spec|erratum|informative) ([\s\S]*)$/.exec(name) ?? [];
  if (kind === 'spec') {
    const { file, lineOf } = readings.spec;
    return [{ kind, name: rest, file, line: lineOf(keys) }, ...typeOf(keys, rest, readings.types)];
  }
  if (kind === 'informative') {
    const { file, lineOf } = readings.informative;
    return [{ kind, name: rest, file, line: lineOf(Number(keys[0])) }];
  }
  if (kind === 'erratum') return [{ kind, name: rest, ...placeOf([`id: '${rest}'`], readings) }];
  // A written clause is in a contract; a derived one only on the generated page.
  const key = name.slice(name.indexOf('/') + 1);
  return [{ kind: 'clause', name, ...placeOf([`'${key}': {`, `${key}: {`], readings, `### ${name}`) }];
}

/** The first line of a contract that begins so, or else that of the generated page. */
function placeOf(beginnings: readonly string[], { contracts, page }: Readings, heading = '') {
  for (const { file, text } of contracts) {
    const line = lineBeginning(text, beginnings);
    if (line !== undefined) return { file, line };
  }
  return { file: page.file, line: (heading && lineBeginning(page.text, [heading])) || 1 };
}

/** The generated type of a schema, or of a property in it. */
function typeOf(keys: readonly (string | number)[], name: string, { file, text }: TextFile): readonly Rest[] {
  const [, room, schema, ...rest] = keys.map(String);
  if (room !== 'schemas' || schema === undefined) return [];
  const members = [schema, ...rest.filter((_, index) => rest[index - 1] === 'properties')];
  let line = 0;
  for (const member of members) {
    const next = lineBeginning(text, [`${member}: `, `${member}?: `, `"${member}": `, `"${member}"?: `], line);
    if (next === undefined) return [];
    line = next;
  }
  return [{ kind: 'type', name, file, line }];
}

/** The number of the first line after another one that begins so, whatever its indentation. */
function lineBeginning(text: string, beginnings: readonly string[], after = 0): number | undefined {
  const lines = text.split('\n').slice(after);
  const index = lines.findIndex((line) => beginnings.some((beginning) => line.trimStart().startsWith(beginning)));
  return index < 0 ? undefined : after + index + 1;
}
