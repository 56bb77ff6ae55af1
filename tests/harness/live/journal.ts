import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../json';
import { messageOf, problem } from '../problem';

/** Which run a journal belongs to, and where its contacts are. */
export interface JournalHead {
  readonly journal: 1;
  readonly provider: string;
  readonly run: string;
  readonly baseUrl: string;
  /** The account, as a fingerprint that only its credentials give. */
  readonly account: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** When the run is over, whatever happens, in milliseconds since the epoch. */
  readonly overAt: number;
  readonly pid: number;
}

/** What became of a request that may create a contact; the last entry of an attempt counts. */
export type Entry =
  /** Written before the request is sent: from then on a contact may exist. */
  | { readonly attempt: number; readonly is: 'sent'; readonly values: readonly string[]; readonly lookUp?: string }
  | {
      readonly attempt: number;
      readonly is: 'created';
      readonly id: string;
      readonly isNumber: boolean;
      readonly seal: string;
    }
  | { readonly attempt: number; readonly is: 'doubtful'; readonly why: string }
  /** Refused, deleted, or known not to exist. */
  | { readonly attempt: number; readonly is: 'gone' };

/** The last line of a run that has cleaned up; without it the run was broken off. */
const CLOSED = { is: 'closed' } as const;

/** The journal of a run that is going on: one line of JSON for each entry, only ever appended to. */
export interface Journal {
  readonly file: string;
  /** @throws a problem when the entry cannot be written, or the file is no longer as it was left */
  readonly append: (entry: Entry) => void;
  /** Ends the journal of a run that has cleaned up. */
  readonly close: () => void;
  readonly remove: () => void;
}

/** The journal of a run that is over, as it was found. */
export interface FoundJournal {
  readonly file: string;
  readonly head: JournalHead;
  readonly entries: readonly Entry[];
  /** Whether the run has cleaned up. */
  readonly isClosed: boolean;
}

function folderOf(reports: string): string {
  return join(reports, 'created');
}

/**
 * Begins the journal of a run and writes its first line.
 *
 * @param reports the folder of the reports
 * @throws a problem when it cannot be written; nothing may be created then
 */
export function beginJournal(reports: string, head: JournalHead): Journal {
  const folder = folderOf(reports);
  const file = join(folder, `${head.provider}-${head.run}.jsonl`);
  const descriptor = attempt(file, () => {
    mkdirSync(folder, { recursive: true });
    return openSync(file, 'ax');
  });
  const journal = journalOf(file, descriptor);
  journal.write(head);
  return journal;
}

/** Goes on with the journal of a run that is over. A line that was cut off is dropped. */
export function reopenJournal({ file }: FoundJournal): Journal {
  const descriptor = attempt(file, () => {
    truncateSync(file, readFileSync(file).lastIndexOf(NEWLINE) + 1);
    return openSync(file, 'a');
  });
  return journalOf(file, descriptor);
}

const NEWLINE = 0x0a;

function journalOf(file: string, descriptor: number): Journal & { readonly write: (line: object) => void } {
  let written = fstatSync(descriptor).size;
  const write = (line: object) =>
    attempt(file, () => {
      const { size, nlink } = fstatSync(descriptor);
      if (nlink === 0 || size !== written) throw new Error('something else has changed or removed it');
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      written += writeSync(descriptor, bytes);
      if (written !== size + bytes.length) throw new Error('only a part of the line could be written');
    });
  return {
    file,
    write,
    append: write,
    close: () => {
      try {
        write(CLOSED);
      } catch {
        // The clean-up has been done all the same.
      }
      closeSync(descriptor);
    },
    remove: () => rmSync(file, { force: true }),
  };
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw problem(
      `write ${file}`,
      `${messageOf(error)}; without it nothing is created`,
      'Give the folder of the reports room and rights (REPORTS_DIR says where it is).',
    );
  }
}

/**
 * The journals that earlier runs have left of a provider, the oldest first.
 *
 * @throws a problem with file and line when one is corrupt
 */
export function findJournals(reports: string, provider: string): readonly FoundJournal[] {
  const folder = folderOf(reports);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.startsWith(`${provider}-`) && name.endsWith('.jsonl'));
  return files
    .map((name) => readJournal(join(folder, name)))
    .sort((a, b) => a.head.startedAt.localeCompare(b.head.startedAt));
}

function readJournal(file: string): FoundJournal {
  // A line without its end was cut off while it was written: what it announces was not sent yet.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const [head, ...entries] = lines.map((line, index) => readLine(file, index + 1, line));
  const remedy = 'See which contacts it lists, delete those by hand, then remove the file.';
  if (!isHead(head)) throw problem(`read ${file}:1`, 'it does not begin with the head of a journal', remedy);
  const isClosed = (entry: unknown) => isRecord(entry) && entry.is === CLOSED.is;
  return {
    file,
    head,
    entries: entries.flatMap((entry, index) => {
      if (isEntry(entry)) return [entry];
      if (isClosed(entry)) return [];
      throw problem(`read ${file}:${index + 2}`, 'this is not an entry of a journal', remedy);
    }),
    isClosed: entries.some(isClosed),
  };
}

function readLine(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const remedy = 'See which contacts it lists, delete those by hand, then remove the file.';
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
  if (value.is === 'gone') return true;
  if (value.is === 'doubtful') return typeof value.why === 'string';
  if (value.is === 'created') {
    return typeof value.id === 'string' && typeof value.isNumber === 'boolean' && typeof value.seal === 'string';
  }
  const { is, values, lookUp } = value;
  const isLookUp = lookUp === undefined || typeof lookUp === 'string';
  return is === 'sent' && isLookUp && Array.isArray(values) && values.every((each) => typeof each === 'string');
}
