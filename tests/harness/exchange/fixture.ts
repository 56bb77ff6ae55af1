import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { replaceFile } from '../generate/files';
import { isRecord } from '../json';
import { messageOf, problem } from '../problem';
import type { FixtureAge } from '../report/result';
import type { Recording } from './har';

/** `tests/fixtures/<provider>/<clause>.har` */
export function fixturePath(root: string, clause: string): string {
  return `${root}/tests/fixtures/${clause}.har`;
}

/** The command that records a clause. */
export function recordCommand(clause: string): string {
  return `npm run record -- --clause ${clause}`;
}

/**
 * Reads the recording of a clause.
 *
 * @throws a problem with the command that records it when it is missing or corrupt
 */
export function readFixture(root: string, clause: string): Recording {
  const path = fixturePath(root, clause);
  const task = `replay tests/fixtures/${clause}.har`;
  if (!existsSync(path)) throw problem(task, 'there is no such recording', `Record it: ${recordCommand(clause)}`);
  const value = parse(task, readFileSync(path, 'utf8'), clause);
  if (isRecording(value) && value.log._clause === clause) return value;
  throw problem(`${task}:1`, 'it is not a recording of this clause', `Record it again: ${recordCommand(clause)}`);
}

function parse(task: string, text: string, clause: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // YAML contains JSON, and its parser tells the line of an error in every version of Node.
    const lines = new LineCounter();
    const [first] = parseDocument(text, { lineCounter: lines }).errors;
    const line = first ? lines.linePos(first.pos[0]).line : 1;
    throw problem(`${task}:${line}`, messageOf(error), `Record it again: ${recordCommand(clause)}`);
  }
}

/** Writes a recording in one step. */
export function writeFixture(root: string, recording: Recording): void {
  replaceFile(fixturePath(root, recording.log._clause), `${JSON.stringify(recording, null, 2)}\n`);
}

/** Whether a value has all that a replay reads. */
function isRecording(value: unknown): value is Recording {
  if (!isRecord(value) || !isRecord(value.log)) return false;
  const { entries, _clause, _skipped } = value.log;
  return typeof _clause === 'string' && isRecord(_skipped) && Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.request) || !isRecord(value.response) || !isRecord(value._seed)) return false;
  const { request, response, _case, _step, _seed, _settings, startedDateTime } = value;
  return [
    typeof _case === 'string',
    typeof _step === 'number',
    isRecord(_settings),
    typeof _seed.run === 'string' && typeof _seed.slot === 'number' && typeof _seed.time === 'number',
    typeof startedDateTime === 'string' && !Number.isNaN(Date.parse(startedDateTime)),
    typeof request.url === 'string' && Array.isArray(request.headers) && isRecord(request.postData),
    typeof response.status === 'number' && Array.isArray(response.headers) && isRecord(response.content),
  ].every(Boolean);
}

/** Where the recordings of some clauses come from, by origin, and when the oldest of each was made. */
export function agesOf(root: string, clauses: readonly string[]): readonly Omit<FixtureAge, 'provider'>[] {
  const ages = new Map<string, { oldest: string; clauses: number }>();
  for (const clause of clauses.filter((id) => existsSync(fixturePath(root, id)))) {
    const { _origin, entries } = readFixture(root, clause).log;
    const dates = entries.map(({ startedDateTime }) => startedDateTime);
    const known = ages.get(_origin);
    const [oldest] = [...dates, ...(known ? [known.oldest] : [])].sort();
    if (oldest !== undefined) ages.set(_origin, { oldest, clauses: (known?.clauses ?? 0) + 1 });
  }
  return [...ages].map(([origin, age]) => ({ origin, ...age }));
}
