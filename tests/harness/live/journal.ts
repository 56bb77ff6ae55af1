import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../generate/files';

/** A contact that was created and not yet deleted. */
export interface Created {
  readonly id: string | number;
  readonly run: string;
  /** ISO 8601. */
  readonly at: string;
  /** Why it could not be deleted. */
  readonly reason?: string;
}

/** What live runs have created at a provider and not taken away; a file, so that it outlives a run that is broken off. */
export interface Journal {
  readonly file: string;
  readonly list: () => readonly Created[];
  readonly replace: (entries: readonly Created[]) => void;
}

/** @param reports the folder of the reports */
export function journalOf(reports: string, provider: string): Journal {
  const file = join(reports, 'created', `${provider}.json`);
  return {
    file,
    list: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []),
    replace: (entries) => {
      replaceFile(file, `${JSON.stringify(entries, null, 2)}\n`);
    },
  };
}
