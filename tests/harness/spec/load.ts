import { dirname, relative, resolve, sep } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { isRecord } from '../lib/json';
import { parseYaml } from '../lib/parse';
import { messageOf, problem } from '../lib/problem';
import { readText } from '../lib/text-file';
import { decode, keysOf, pointerOf, refuseEndless } from './endless';
import type { SpecFile } from './spec-file';
import { walk } from './spec-file';

export interface Spec extends SpecFile {
  /** The document with every reference replaced by what it refers to. */
  readonly resolved: { readonly [key: string]: unknown };
}

/**
 * Reads a spec and checks that it is OpenAPI, that its references stay inside its folder and are not circular, and that
 * its limits can be tested.
 *
 * @throws a problem with file and line: unreadable file, YAML syntax, a reference out of the folder or to itself,
 *   invalid OpenAPI
 */
export async function loadSpec(path: string): Promise<Spec> {
  const spec = readSpec(path);
  refuseForeignReferences(path, spec);
  refuseEndless(spec);
  refuseVast(spec);
  return { ...spec, resolved: await validate(path, spec) };
}

/** Reads a spec and checks only that it is a YAML mapping. Throws a problem with file and line. */
export function readSpec(path: string): SpecFile {
  const remedy = 'Each provider of contracts/index.ts needs specs/<provider>.yaml, an OpenAPI document in UTF-8.';
  return parseSpec(path, readText(path, `read ${show(path)}`, remedy));
}

/** Parses YAML text. Throws a problem that names the line of the first error. */
export function parseSpec(path: string, text: string): SpecFile {
  const file = show(path);
  const { value, lineOf } = parseYaml(`read ${file}`, text, 'Fix the YAML at that line.');
  if (isRecord(value)) return { file, document: value, lineOf };
  throw problem(`read ${file}:1`, 'it is not a YAML mapping', 'Write an OpenAPI 3.1 document.');
}

/** A remote reference would make a run depend on the network; one out of the folder, on the machine. */
function refuseForeignReferences(path: string, spec: SpecFile): void {
  const folder = resolve(dirname(path));
  walk(spec.document, [], (node, keys) => {
    const reference = node.$ref;
    if (typeof reference !== 'string' || reference.startsWith('#')) return;
    const target = resolve(folder, decode(reference.split('#')[0] ?? ''));
    if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(reference) && target.startsWith(folder + sep)) return;
    throw problem(
      `read ${spec.file}:${spec.lineOf([...keys, '$ref'])}`,
      `$ref "${reference}" points outside ${show(folder)}/`,
      'Refer to a file beside the spec, or to a part of the spec itself.',
    );
  });
}

/** Characters or items. Cases send strings and arrays at the limit and just beyond it. */
const LONGEST = 1_000_000;

function refuseVast(spec: SpecFile): void {
  walk(spec.document, [], (node, keys) => {
    for (const name of ['minLength', 'maxLength', 'minItems', 'maxItems']) {
      const limit = node[name];
      if (typeof limit !== 'number' || (limit >= 0 && limit <= LONGEST)) continue;
      const task = `read ${spec.file}:${spec.lineOf([...keys, name])}`;
      if (limit < 0) throw problem(task, `${name} ${limit} is negative`, 'Correct it.');
      throw problem(task, `${name} ${limit} is more than ${LONGEST}, which no case can send`, 'Correct it.');
    }
  });
}

async function validate(path: string, spec: SpecFile): Promise<Spec['resolved']> {
  const remedy = 'Make it valid OpenAPI 3.1.';
  const { openapi } = spec.document;
  if (typeof openapi !== 'string' || !openapi.startsWith('3.1.')) {
    throw problem(`read ${spec.file}:${spec.lineOf(['openapi'])}`, 'it is not OpenAPI 3.1', remedy);
  }
  const inside = { canRead: (file: { readonly url: string }) => isInside(dirname(path), file.url) };
  let unreadable: unknown;
  /** Replaces swagger-parser's own parser, so that files beside the spec obey the same rules. */
  const parse = ({ url, data }: { readonly url: string; readonly data: unknown }): unknown => {
    try {
      return parseYaml(`read ${show(fileOf(url))}`, String(data), 'Fix the YAML at that line.').value;
    } catch (thrown) {
      unreadable = thrown;
      throw thrown;
    }
  };
  try {
    const options = {
      resolve: { http: false, file: inside },
      parse: { json: false, yaml: { order: 1, canParse: true, parse } },
      dereference: { circular: false },
    } as const;
    return { ...(await SwaggerParser.validate(path, options)) };
  } catch (error) {
    const reason = messageOf(error);
    throw unreadable ?? problem(`read ${spec.file}:${lineOfReason(spec, reason)}`, reason, remedy);
  }
}

function isInside(folder: string, url: string): boolean {
  return resolve(fileOf(url)).startsWith(resolve(folder) + sep);
}

function fileOf(url: string): string {
  return decode(url).replace(/^file:\/\//, '');
}

/** swagger-parser reports the place as `at #/paths/~1contacts/post` inside its message. */
function lineOfReason(spec: SpecFile, reason: string): number {
  const reference = /#\/\S+/.exec(reason)?.[0];
  return reference === undefined ? 1 : spec.lineOf(keysOf(pointerOf(reference)));
}

function show(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}
