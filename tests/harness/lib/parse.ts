import type { Document, YAMLParseError } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { messageOf, problem } from './problem';
import { lineAt } from './text-file';

type Keys = readonly (string | number)[];

/** A parsed text and the location of its nodes. */
export interface Parsed {
  readonly value: unknown;
  /** The line of the node at a path of keys, or of its nearest ancestor; from 1. */
  readonly lineOf: (keys: Keys) => number;
}

/** Maximum nesting. The parser is recursive, and a stack overflow inside it may end the process. */
const DEEPEST = 200;

/**
 * Parses YAML text of one document.
 *
 * @param task verb and thing of an error, e.g. `read specs/wacr.yaml`
 * @param remedy what to do, as in {@link problem}
 * @throws a problem with the line of the first error: syntax, excessive nesting, an alias that has no anchor, contains
 *   itself or expands beyond the limit
 */
export function parseYaml(task: string, text: string, remedy: string): Parsed {
  const refuse = (line: number, reason: string) => problem(`${task}:${line}`, reason, remedy);
  const deep = depthAt(text);
  if (deep !== undefined) throw refuse(lineAt(text, deep), `it is nested more than ${DEEPEST} levels deep`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw refuse(lines.linePos(error.pos[0]).line, wordsOf(error));
  let line = 1;
  visit(document, {
    Alias: (_, alias, ancestors) => {
      line = lines.linePos(alias.range?.[0] ?? 0).line;
      const target = alias.resolve(document);
      if (!target) throw refuse(line, `the alias *${alias.source} has no anchor before it`);
      if (ancestors.includes(target)) throw refuse(line, `the alias *${alias.source} is part of what it refers to`);
    },
  });
  return {
    value: resolvedValue(document, (reason) => refuse(line, reason)),
    lineOf: (keys) => lineOf(document, lines, keys),
  };
}

/**
 * Parses JSON text.
 *
 * @param task as in {@link parseYaml}
 * @throws a problem with the line of the first error, if it can be found
 */
export function parseJson(task: string, text: string, remedy: string): Parsed {
  try {
    // YAML is a superset of JSON, and its parser reports lines; these are needed only for errors.
    return { value: JSON.parse(text), lineOf: (keys) => parseYaml(task, text, remedy).lineOf(keys) };
  } catch (error) {
    const reason = messageOf(error);
    throw problem(`${task}:${lineOfJsonError(text, reason)}`, reason, remedy);
  }
}

function wordsOf({ code, message }: YAMLParseError): string {
  // The parser's message recommends one of its functions.
  return code === 'MULTIPLE_DOCS' ? 'it contains more than one document' : message;
}

/** `toJS` rejects aliases that expand to more than a hundred times their number. */
function resolvedValue(document: Document, refuse: (reason: string) => Error): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refuse(messageOf(error));
  }
}

function lineOf(document: Document, lines: LineCounter, keys: Keys): number {
  for (let length = keys.length; length > 0; length--) {
    const offset = offsetOf(document, keys.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** Where a node begins: at its key, if it has one. */
function offsetOf(document: Document, keys: Keys): number | undefined {
  const parent = document.getIn(keys.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(keys.at(-1)))
    : undefined;
  const node = pair?.key ?? document.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Not every Node version reports a position, and none does for every error. */
function lineOfJsonError(text: string, reason: string): number {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  if (depthAt(text) !== undefined) return 1;
  const lines = new LineCounter();
  const [first] = parseDocument(text, { lineCounter: lines }).errors;
  return first ? lines.linePos(first.pos[0]).line : 1;
}

/** Where a text is nested too deeply, judged without parsing: by brackets, and by list items on one line. */
function depthAt(text: string): number | undefined {
  const items = new RegExp(`(?:[-?][ \\t]+){${DEEPEST}}`).exec(text);
  if (items) return items.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}
