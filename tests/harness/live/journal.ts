import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, problem } from '../lib/problem';

/** Which run a journal belongs to, and where its contacts are. */
export interface JournalHead {
  readonly journal: 1;
  readonly provider: string;
  readonly run: string;
  readonly baseUrl: string;
  /** The account, as a fingerprint that requires its credentials. */
  readonly account: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** When the run is over in any case, in milliseconds since the epoch. */
  readonly overAt: number;
  readonly pid: number;
}

/** The outcome of a request that may create a contact; the last entry of an attempt counts. */
export type Entry =
  /** Written before the request is sent: from then on a contact may exist. */
  | {
      readonly attempt: number;
      readonly is: 'sent';
      readonly values: readonly string[];
      readonly lookUp?: string;
      readonly seal: string;
    }
  | {
      readonly attempt: number;
      readonly is: 'created';
      readonly id: string;
      readonly isNumber: boolean;
      readonly seal: string;
    }
  | { readonly attempt: number; readonly is: 'doubtful'; readonly why: string; readonly id?: string }
  /** `gone`: deleted, or known not to exist. */
  | { readonly attempt: number; readonly is: 'gone' }
  | { readonly attempt: number; readonly is: 'refused' };

/** The last line of a run that has cleaned up; without it the run was interrupted. */
export const CLOSED = { is: 'closed' } as const;

/** The journal of a run in progress: one line of JSON per entry, append-only. */
export interface Journal {
  readonly file: string;
  /** @throws a problem when the entry cannot be written, or the file was changed */
  readonly append: (entry: Entry) => void;
  /** Ends the journal of a run that has cleaned up. */
  readonly close: () => void;
  readonly remove: () => void;
}

/** The folder of the journals in the reports folder. */
export function folderOf(reports: string): string {
  return join(reports, 'created');
}

/**
 * Creates the journal of a run and writes its first line.
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
  try {
    journal.write(head);
    return journal;
  } catch (error) {
    // Without its header it would count as corrupt from now on, and it lists nothing.
    closeSync(descriptor);
    journal.remove();
    throw error;
  }
}

/** Reopens the journal of a finished run. An incomplete last line is dropped. */
export function reopenJournal(file: string): Journal {
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
      // A partial line is not counted, so that no line follows it: the two would form one unreadable line.
      if (writeSync(descriptor, bytes) !== bytes.length) throw new Error('only a part of the line could be written');
      written += bytes.length;
    });
  return {
    file,
    write,
    append: write,
    close: () => {
      try {
        write(CLOSED);
      } catch {
        // The clean-up is done even so.
      }
      closeSync(descriptor);
    },
    remove: () => {
      try {
        rmSync(file, { force: true });
      } catch {
        // Something else took its place; that does not stop the run.
      }
    },
  };
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw problem(
      `write ${file}`,
      `${messageOf(error)}; without it nothing is created`,
      'Make the reports folder (REPORTS_DIR) writable, with free space.',
    );
  }
}
