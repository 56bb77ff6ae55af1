import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../lib/jest-run';
import { isRecord } from '../lib/json';
import { visible } from '../lib/visible';
import type { Waiting, Why } from '../lib/waiting';

/** How far the live run of one provider is. */
export interface Progress {
  readonly provider: string;
  /** Cases that were judged, and all that are run. */
  readonly judged: number;
  readonly cases: number;
  /** That were sent. */
  readonly requests: number;
  readonly waiting?: Waiting;
  /** `closes`: it deletes what it created. */
  readonly phase: 'runs' | 'closes' | 'over';
}

const ENDING = '.progress';
/** Milliseconds between two notes; nobody reads faster. */
const PAUSE = 200;

/** Keeps the progress of a test file where the reporter, which runs in another process, finds it. */
export function noteProgress(): (progress: Progress, now: number) => void {
  const folder = globalThis.conformanceRun?.parts;
  let last = 0;
  return (progress, now) => {
    const isNews = progress.phase !== 'runs' || (progress.waiting && progress.waiting.why !== 'pace');
    if (folder === undefined || (now - last < PAUSE && !isNews)) return;
    last = now;
    try {
      writeFileSync(join(folder, `${progress.provider}${ENDING}`), JSON.stringify(progress));
    } catch {
      // A run must not end because nobody can watch it.
    }
  };
}

/** The progress of all providers of a run, in the order of their names; what is just being written is left out. */
export function readProgress(folder: string): readonly Progress[] {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
    return files.sort().flatMap((file) => parsed(readFileSync(join(folder, file), 'utf8')));
  } catch {
    return [];
  }
}

function parsed(text: string): readonly Progress[] {
  try {
    const found: unknown = JSON.parse(text);
    return isProgress(found) ? [found] : [];
  } catch {
    return [];
  }
}

/** Another process of this run has written it; what matters is that all of it is there. */
function isProgress(found: unknown): found is Progress {
  return isRecord(found) && typeof found.provider === 'string' && typeof found.phase === 'string';
}

const WORDS = {
  pace: 'keeps its pace',
  server: 'waits, as the server asks',
  store: 'waits for the store to show a contact',
} as const satisfies { readonly [why in Why]: string };

/**
 * One line that fits a terminal: who is how far, and why it waits.
 *
 * @param now milliseconds since the epoch
 */
export function progressLine(all: readonly Progress[], columns: number, now: number): string {
  const active = all.filter(({ phase }) => phase !== 'over');
  const line = active.map((each) => `${each.provider} ${stateOf(each, now)}`).join(' · ');
  const shown = visible(line);
  return shown.length < columns ? shown : `${shown.slice(0, Math.max(columns - 2, 0))}…`;
}

function stateOf({ judged, cases, requests, waiting, phase }: Progress, now: number): string {
  if (phase === 'closes') return 'deletes what it created';
  const counts = `${judged}/${cases} cases, ${requests} requests`;
  const left = waiting ? Math.ceil((waiting.until - now) / 1000) : 0;
  if (!waiting || left < 1) return counts;
  return `${counts}, ${WORDS[waiting.why]}${waiting.why === 'server' ? ` (${left} s)` : ''}`;
}
