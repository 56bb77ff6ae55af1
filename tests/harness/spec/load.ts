import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { Document } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { isRecord } from '../json';
import { messageOf, problem } from '../problem';

/** A spec as it stands in its file, references included, and where each of its nodes stands. */
interface Source {
  /** Relative to the working folder. */
  readonly file: string;
  readonly document: { readonly [key: string]: unknown };
  /** The line of the node at a path of keys, or of its nearest ancestor; from 1. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

export interface Spec extends Source {
  /** The document with every reference replaced by what it refers to. */
  readonly resolved: { readonly [key: string]: unknown };
}

/**
 * Reads a spec and checks that it is OpenAPI and that its references stay inside its folder.
 *
 * @throws a problem with file and line: unreadable file, YAML syntax, a reference to elsewhere, not valid OpenAPI
 */
export async function loadSpec(path: string): Promise<Spec> {
  const spec = parseSpec(path, readSpec(path));
  refuseForeignReferences(path, spec);
  return { ...spec, resolved: await validate(path, spec) };
}

function readSpec(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw problem(
      `read ${show(path)}`,
      messageOf(error),
      'Each provider of contracts/index.ts needs specs/<provider>.yaml.',
    );
  }
}

/** Parses YAML text. Throws a problem that names the line of the first syntax error. */
export function parseSpec(path: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw problem(`read ${show(path)}:${line}`, error.message.split('\n')[0] ?? '', 'Mend the YAML at that line.');
  }
  const value: unknown = document.toJS();
  if (!isRecord(value))
    throw problem(`read ${show(path)}:1`, 'it is not a YAML mapping', 'Write an OpenAPI 3.1 document.');
  return {
    file: show(path),
    document: value,
    lineOf: (keys) => {
      for (let length = keys.length; length > 0; length--) {
        const offset = offsetOf(document, keys.slice(0, length));
        if (offset !== undefined) return lines.linePos(offset).line;
      }
      return 1;
    },
  };
}

/** Where a node begins: at its key, if it has one. */
function offsetOf(document: Document, keys: readonly (string | number)[]): number | undefined {
  const parent = document.getIn(keys.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(keys.at(-1)))
    : undefined;
  const node = pair?.key ?? document.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A remote reference would make a run depend on the network, one to elsewhere on the machine. */
function refuseForeignReferences(path: string, spec: Source): void {
  const folder = resolve(dirname(path));
  walk(spec.document, [], (node, keys) => {
    const reference = node.$ref;
    if (typeof reference !== 'string' || reference.startsWith('#')) return;
    const target = resolve(folder, decode(reference.split('#')[0] ?? ''));
    if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(reference) && target.startsWith(folder + sep)) return;
    throw problem(
      `read ${spec.file}:${spec.lineOf([...keys, '$ref'])}`,
      `$ref "${reference}" leads out of ${show(folder)}/`,
      'Refer to a file beside the spec, or to a part of the spec itself.',
    );
  });
}

async function validate(path: string, spec: Source): Promise<Spec['resolved']> {
  const remedy = 'Make it valid OpenAPI 3.1.';
  const { openapi } = spec.document;
  if (typeof openapi !== 'string' || !openapi.startsWith('3.1.')) {
    throw problem(`read ${spec.file}:${spec.lineOf(['openapi'])}`, 'it is not OpenAPI 3.1', remedy);
  }
  const inside = { canRead: (file: { readonly url: string }) => isInside(dirname(path), decode(file.url)) };
  try {
    const options = { resolve: { http: false, file: inside } } as const;
    return { ...(await SwaggerParser.validate(path, options)) };
  } catch (error) {
    const reason = messageOf(error);
    throw problem(`read ${spec.file}:${lineOfReason(spec, reason)}`, reason, remedy);
  }
}

function isInside(folder: string, file: string): boolean {
  return resolve(file.replace(/^file:\/\//, '')).startsWith(resolve(folder) + sep);
}

/** Text with percent codes; as it stands where they are none. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** swagger-parser tells the place as `at #/paths/~1contacts/post` inside its message. */
function lineOfReason(spec: Source, reason: string): number {
  const pointer = /#(\/\S+)/.exec(reason)?.[1];
  if (pointer === undefined) return 1;
  return spec.lineOf(
    pointer
      .slice(1)
      .split('/')
      .map((key) => decode(key).replace(/~1/g, '/').replace(/~0/g, '~')),
  );
}

/** Calls `visit` for each mapping below a value, the value included. */
export function walk(
  value: unknown,
  keys: readonly (string | number)[],
  visit: (node: { readonly [key: string]: unknown }, keys: readonly (string | number)[]) => void,
): void {
  if (Array.isArray(value))
    value.forEach((item, index) => {
      walk(item, [...keys, index], visit);
    });
  if (!isRecord(value)) return;
  visit(value, keys);
  for (const [key, child] of Object.entries(value)) walk(child, [...keys, key], visit);
}

function show(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}
