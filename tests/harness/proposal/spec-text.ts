import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { isRecord } from '../lib/json';

/** A replacement in a text; an insertion where both ends are one. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place in a spec: keys from its root. */
export type Keys = readonly (string | number)[];

/** What can be looked up in a spec, and edits of its text that keep all other lines as they are. */
export interface SpecText {
  readonly valueAt: (keys: Keys) => unknown;
  /** Adds a member beside another one. */
  readonly addBeside: (
    sibling: Keys,
    side: 'above' | 'below',
    member: string,
    lines: readonly string[],
  ) => Edit | undefined;
  /** Sets a keyword of a schema: in place, or above its `x-source`. */
  readonly set: (schema: Keys, keyword: string, value: unknown) => Edit | undefined;
  /** Adds a name to the `required` of a schema, or takes it away. */
  readonly require: (schema: Keys, name: string, isRequired: boolean) => Edit | undefined;
}

/** Reads the text of a spec in YAML. */
export function specText(text: string): SpecText {
  const document = parseDocument(text);
  const nodeAt = (keys: Keys) => document.getIn(keys, true);
  const pairAt = (keys: Keys) => {
    const parent = nodeAt(keys.slice(0, -1));
    return isMap(parent) ? parent.items.find((pair) => keyOf(pair) === String(keys.at(-1))) : undefined;
  };
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const insertAbove = (pair: Pair | undefined, lines: readonly string[]): Edit | undefined => {
    const offset = offsetOf(pair);
    if (offset === undefined) return undefined;
    const start = lineStart(offset);
    return { start, end: start, text: indented(lines, offset - start) };
  };
  const insertBelow = (pair: Pair | undefined, lines: readonly string[]): Edit | undefined => {
    const [offset, end] = [offsetOf(pair), endOf(pair)];
    if (offset === undefined || end === undefined) return undefined;
    const last = offset + text.slice(offset, end).trimEnd().length;
    const lineEnd = text.indexOf('\n', last);
    const start = lineEnd < 0 ? text.length : lineEnd + 1;
    const separator = lineEnd < 0 ? '\n' : '';
    return { start, end: start, text: separator + indented(lines, offset - lineStart(offset)) };
  };
  const replace = (node: Node, value: string): Edit | undefined =>
    node.range ? { start: node.range[0], end: node.range[1], text: value } : undefined;
  return {
    valueAt: (keys) => document.toJS() && valueIn(document.toJS(), keys),
    addBeside(sibling, side, member, lines) {
      const all = [`${flow(member)}:`, ...lines.map((line) => `  ${line}`)];
      return side === 'above' ? insertAbove(pairAt(sibling), all) : insertBelow(pairAt(sibling), all);
    },
    set(schema, keyword, value) {
      const node = document.getIn([...schema, keyword], true);
      if (isNode(node)) return replace(node, flow(value));
      return insertAbove(pairAt([...schema, 'x-source']), linesOf({ [keyword]: value }));
    },
    require(schema, name, isRequired) {
      const node = nodeAt([...schema, 'required']);
      if (!isSeq(node))
        return isRequired ? insertAbove(pairAt([...schema, 'properties']), [`required: ${flow([name])}`]) : undefined;
      const names = node.items.map((item) => String(isScalar(item) ? item.value : item));
      const wanted = isRequired ? [...names, name] : names.filter((each) => each !== name);
      return node.flow ? replace(node, flow(wanted)) : insertItem(node.items.at(-1), name, isRequired);
    },
  };

  function insertItem(last: unknown, name: string, isRequired: boolean): Edit | undefined {
    if (!isRequired || !isScalar(last) || !last.range) return undefined;
    const [offset, end] = last.range;
    const start = lineStart(offset);
    const column = text.slice(start).search(/-/);
    const lineEnd = text.indexOf('\n', end) + 1 || text.length;
    return { start: lineEnd, end: lineEnd, text: indented([`- ${flow(name)}`], column) };
  }
}

/** Applies edits; those of the same place in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index)
    .reduce((edited, edit) => edited.slice(0, edit.start) + edit.text + edited.slice(edit.end), text);
}

/** The members of a schema as YAML, a line each; lists on one line. */
export function linesOf(schema: { readonly [keyword: string]: unknown }): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, value]) =>
    isRecord(value)
      ? [`${flow(keyword)}:`, ...linesOf(value).map((line) => `  ${line}`)]
      : [`${flow(keyword)}: ${flow(value)}`],
  );
}

/** A value on one line. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function offsetOf(pair: Pair | undefined): number | undefined {
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function endOf(pair: Pair | undefined): number | undefined {
  return isNode(pair?.value) ? pair.value.range?.[1] : undefined;
}

function valueIn(value: unknown, [key, ...rest]: Keys): unknown {
  if (key === undefined) return value;
  const next = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return valueIn(next, rest);
}
