import { isRecord } from '../lib/json';
import { parseJson } from '../lib/parse';
import { problem } from '../lib/problem';
import { readText } from '../lib/text-file';
import type { Informative } from './citations';
import type { SourceDocument } from './classify';
import { findNewRange, findRange } from './lines';

type Keys = readonly (string | number)[];

/** The form that the entry of a provider must have. */
interface Form<Value> {
  readonly isEntry: (entry: unknown) => entry is Value;
  /** Completes "needs …". */
  readonly needs: string;
  /** The path of what is wrong inside an entry, to find its line. */
  readonly keysOfFault: (entry: unknown) => Keys;
}

const DOCUMENT: Form<SourceDocument> = {
  isEntry: isDocument,
  needs: 'the strings "address" and "read" and the array of strings "lines"; "title", if any, is one line (L5)',
  keysOfFault: (entry) => (isRecord(entry) ? ['lines', ...indexOfFault(entry.lines, isText)] : []),
};

const INFORMATIVES: Form<readonly Informative[]> = {
  isEntry: (entry) => Array.isArray(entry) && entry.every(isInformative),
  needs: 'an array of objects with the strings "lines" (L85 or L140-142) and "reason"',
  keysOfFault: (entry) => indexOfFault(entry, isInformative),
};

/**
 * Reads the documents that the specs were read from.
 *
 * @param path the file, `specs/sources.json`
 * @throws a problem with file and line: unreadable, not JSON, or not exactly one entry per provider
 */
export function readSources<Provider extends string>(path: string, providers: readonly Provider[]) {
  return readEntries(path, 'specs/sources.json', providers, DOCUMENT);
}

/**
 * Reads which lines of the documents promise nothing.
 *
 * @param path the file, `specs/informative.json`
 * @throws as {@link readSources}
 */
export function readInformative<Provider extends string>(path: string, providers: readonly Provider[]) {
  return readEntries(path, 'specs/informative.json', providers, INFORMATIVES);
}

function readEntries<Provider extends string, Value>(
  path: string,
  file: string,
  providers: readonly Provider[],
  form: Form<Value>,
): Readonly<Record<Provider, Value>> {
  const remedy = 'CONTRIBUTING.md, "Adding a provider", says what it contains.';
  const { value, lineOf } = parseJson(`read ${file}`, readText(path, `read ${file}`, remedy), remedy);
  const isComplete = (entries: unknown): entries is Readonly<Record<Provider, Value>> =>
    isRecord(entries) &&
    Object.keys(entries).length === providers.length &&
    providers.every((provider) => form.isEntry(entries[provider]));
  if (isComplete(value)) return value;
  const [keys, reason] = faultOf(value, providers, form);
  throw problem(`read ${file}:${lineOf(keys)}`, reason, remedy);
}

function faultOf(
  value: unknown,
  providers: readonly string[],
  form: Form<unknown>,
): readonly [keys: Keys, reason: string] {
  if (!isRecord(value)) return [[], 'it is not an object with an entry for each provider'];
  const provider = providers.find((each) => !form.isEntry(value[each]));
  if (provider === undefined) {
    const [stranger = ''] = Object.keys(value).filter((name) => !providers.includes(name));
    return [[stranger], `"${stranger}" is not a provider`];
  }
  const entry = value[provider];
  if (entry === undefined) return [[], `"${provider}" is missing`];
  return [[provider, ...form.keysOfFault(entry)], `"${provider}" needs ${form.needs}`];
}

function indexOfFault(list: unknown, isItem: (item: unknown) => boolean): readonly number[] {
  const index = Array.isArray(list) ? list.findIndex((item) => !isItem(item)) : -1;
  return index < 0 ? [] : [index];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isDocument(value: unknown): value is SourceDocument {
  if (!isRecord(value)) return false;
  const { address, read, title, copy, lines } = value;
  const isTitle = title === undefined || (isText(title) && /^L\d+$/.test(title));
  const isCopy = copy === undefined || isText(copy);
  return isText(address) && isText(read) && isTitle && isCopy && Array.isArray(lines) && lines.every(isText);
}

function isInformative(value: unknown): value is Informative {
  if (!isRecord(value) || !isText(value.lines) || !isText(value.reason)) return false;
  return (findRange(value.lines) ?? findNewRange(value.lines)) !== undefined;
}
