import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isRecord } from '../lib/json';
import { parseJson } from '../lib/parse';
import { problem } from '../lib/problem';
import { readText } from '../lib/text-file';
import schema from './conformance.schema.json';
import type { Report } from './result';

/** The name of a report in its folder. */
const NAME = 'conformance.json';
const FORMAT = schema.properties.format.const;
const REMEDY = 'Name a conformance.json, or a folder with one, as npm run conformance of this version writes it.';

let compiled: ValidateFunction<Report> | undefined;

/** A report, and the file that it was read from. */
export interface ReadReport {
  readonly file: string;
  readonly report: Report;
}

/**
 * Reads the reports at a path: a file; or a folder with a `conformance.json`, or with folders that have one, as the
 * artifacts of several machines are stored. In the order of their paths.
 *
 * @throws a problem when there is none, or when one does not satisfy the JSON Schema of this format
 */
export function readReportsAt(path: string): readonly ReadReport[] {
  const files = filesAt(path);
  if (files.length === 0) throw problem(`read ${path}`, `there is no ${NAME} in it, nor in its folders`, REMEDY);
  return files.map((file) => ({ file, report: readOne(file) }));
}

/**
 * Reads the one report at a path, a file or a folder with a `conformance.json`.
 *
 * @throws a problem as {@link readReportsAt} does
 */
export function readReportAt(path: string): Report {
  return readOne(isFolder(path) ? join(path, NAME) : path);
}

/** The folders in a folder of folders that have no report: the machine that left one has not come to it. */
export function foldersWithout(path: string): readonly string[] {
  if (!isFolder(path) || existsSync(join(path, NAME))) return [];
  const folders = readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter(isFolder);
  return folders.filter((folder) => !existsSync(join(folder, NAME)));
}

function filesAt(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  if (existsSync(join(path, NAME))) return [join(path, NAME)];
  const inside = readdirSync(path)
    .sort()
    .map((name) => join(path, name, NAME));
  return inside.filter((file) => existsSync(file));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readOne(file: string): Report {
  const task = `read ${file}`;
  const { value } = parseJson(task, readText(file, task, REMEDY), REMEDY);
  const format = isRecord(value) ? value.format : undefined;
  if (typeof format === 'number' && format !== FORMAT)
    throw problem(task, `its format is ${format}, and this version reads ${FORMAT}`, REMEDY);
  const validate = validator();
  if (validate(value)) return value;
  const [first] = validate.errors ?? [];
  throw problem(task, `it is not a report: ${first?.instancePath || 'it'} ${first?.message}`, REMEDY);
}

/** Reports come from other machines, so that one error is enough and all errors could be many. */
function validator(): ValidateFunction<Report> {
  compiled ??= addFormats(new Ajv2020({ strict: true })).compile<Report>(schema);
  return compiled;
}
