import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../lib/json';
import { messageOf, problem } from '../lib/problem';
import type { Entry, JournalHead } from './journal';
import { CLOSED, folderOf } from './journal';

/** The journal of a finished run, as found. */
export interface FoundJournal {
  readonly file: string;
  readonly head: JournalHead;
  readonly entries: readonly Entry[];
  /** Whether the run has cleaned up. */
  readonly isClosed: boolean;
}

/**
 * The journals that earlier runs left for a provider, oldest first.
 *
 * @throws a problem with file and line when one is corrupt, or cannot be read
 */
export function findJournals(reports: string, provider: string): readonly FoundJournal[] {
  const folder = folderOf(reports);
  if (!existsSync(folder)) return [];
  const names = reading(folder, () => readdirSync(folder));
  if (names.includes(`${provider}.json`)) {
    const remedy = 'Delete by hand what it lists, then remove the file.';
    throw problem(`read ${join(folder, `${provider}.json`)}`, 'it is a journal of an earlier version', remedy);
  }
  const files = names.filter((name) => name.startsWith(`${provider}-`) && name.endsWith('.jsonl'));
  return files
    .flatMap((name) => readJournal(join(folder, name)) ?? [])
    .filter(({ head }) => head.provider === provider)
    .sort((a, b) => a.head.startedAt.localeCompare(b.head.startedAt));
}

/** @returns undefined for a journal without a line: nothing was sent */
function readJournal(file: string): FoundJournal | undefined {
  // A line without a line break was cut off while being written: what it announces was not sent yet.
  const lines = reading(file, () => readFileSync(file, 'utf8'))
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) return undefined;
  const [head, ...entries] = lines.map((line, index) => readLine(file, index + 1, line));
  const remedy = 'Check which contacts it lists, delete them by hand, then remove the file.';
  if (!isHead(head)) throw problem(`read ${file}:1`, 'it does not begin with a journal header', remedy);
  const isClosed = (entry: unknown) => isRecord(entry) && entry.is === CLOSED.is;
  return {
    file,
    head,
    entries: entries.flatMap((entry, index) => {
      if (isEntry(entry)) return [entry];
      if (isClosed(entry)) return [];
      throw problem(`read ${file}:${index + 2}`, 'this is not a journal entry', remedy);
    }),
    isClosed: entries.some(isClosed),
  };
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw problem(`read ${path}`, messageOf(error), 'Make it readable: it lists what earlier runs left behind.');
  }
}

function readLine(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const remedy = 'Check which contacts it lists, delete them by hand, then remove the file.';
    throw problem(`read ${file}:${line}`, 'this is not JSON', remedy);
  }
}

function isHead(value: unknown): value is JournalHead {
  return (
    isRecord(value) &&
    value.journal === 1 &&
    [value.provider, value.run, value.baseUrl, value.account].every((text) => typeof text === 'string') &&
    typeof value.startedAt === 'string' &&
    Number.isFinite(value.overAt) &&
    Number.isInteger(value.pid)
  );
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !Number.isInteger(value.attempt)) return false;
  if (value.is === 'gone' || value.is === 'refused') return true;
  if (value.is === 'doubtful')
    return typeof value.why === 'string' && (value.id === undefined || typeof value.id === 'string');
  if (value.is === 'created') {
    return typeof value.id === 'string' && typeof value.isNumber === 'boolean' && typeof value.seal === 'string';
  }
  const { is, values, lookUp, seal } = value;
  if (is !== 'sent' || typeof seal !== 'string') return false;
  const isLookUp = lookUp === undefined || typeof lookUp === 'string';
  return isLookUp && Array.isArray(values) && values.every((each) => typeof each === 'string');
}
