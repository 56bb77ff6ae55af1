import { existsSync } from 'node:fs';
import { replaceFile } from '../generate/files';
import { isRecord } from '../json';
import { parseJson } from '../parse';
import { problem } from '../problem';
import type { FixtureAge } from '../report/result';
import { readText } from '../text-file';
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
  const remedy = `Record it again: ${recordCommand(clause)}`;
  const { value } = parseJson(task, readText(path, task, remedy), remedy);
  if (isRecording(value) && value.log._clause === clause) return value;
  throw problem(`${task}:1`, 'it is not a recording of this clause', remedy);
}

/**
 * Writes a recording in one step.
 *
 * @throws a problem when it could not be read again, for an answer that no replay can give; what was recorded stays
 */
export function writeFixture(root: string, recording: Recording): void {
  const { _clause } = recording.log;
  const remedy = 'Nothing can be recorded from this server for the clause; see what it answers.';
  if (!isRecording(recording)) throw problem(`record ${_clause}`, 'an answer cannot be replayed', remedy);
  replaceFile(fixturePath(root, _clause), `${JSON.stringify(recording, null, 2)}\n`);
}

/** Whether a value has all that a replay reads. */
function isRecording(value: unknown): value is Recording {
  if (!isRecord(value) || !isRecord(value.log)) return false;
  const { entries, _clause, _origin, _skipped } = value.log;
  return [_clause, _origin].every(isText) && hasTexts(_skipped) && Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.request) || !isRecord(value.response) || !isRecord(value._seed)) return false;
  const { request, response, _case, _step, _seed, _settings, startedDateTime } = value;
  return [
    isText(_case),
    Number.isInteger(_step),
    isRecord(_settings) && Object.values(_settings).every((setting) => isText(setting) || Number.isFinite(setting)),
    isText(_seed.run) && Number.isInteger(_seed.slot) && Number.isInteger(_seed.time),
    isText(startedDateTime) && !Number.isNaN(Date.parse(startedDateTime)),
    isText(request.url) && URL.canParse(request.url) && areHeaders(request.headers) && isBody(request.postData),
    isStatus(response.status) && areHeaders(response.headers) && isBody(response.content),
  ].every(Boolean);
}

/** What can be given back over HTTP, and is not an interim response. */
function isStatus(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;
}

/** Names are tokens (RFC 9110, 5.1), and no value has a line break in it. */
function areHeaders(value: unknown): boolean {
  return Array.isArray(value) && value.every(isHeader);
}

function isHeader(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.name) || !isText(value.value)) return false;
  return /^[\w!#$%&'*+.^`|~-]+$/.test(value.name) && !/[\0\r\n]/.test(value.value);
}

function isBody(value: unknown): boolean {
  return isRecord(value) && (value.text === undefined || isText(value.text));
}

function hasTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * Where the recordings of some clauses come from, by origin, and when the oldest of each was made. What cannot be read is
 * left out: its cases say so.
 */
export function agesOf(root: string, clauses: readonly string[]): readonly Omit<FixtureAge, 'provider'>[] {
  const ages = new Map<string, { oldest: string; clauses: number }>();
  for (const { _origin, entries } of clauses.flatMap((clause) => logOf(root, clause))) {
    const dates = entries.map(({ startedDateTime }) => startedDateTime);
    const known = ages.get(_origin);
    const [oldest] = [...dates, ...(known ? [known.oldest] : [])].sort();
    if (oldest !== undefined) ages.set(_origin, { oldest, clauses: (known?.clauses ?? 0) + 1 });
  }
  return [...ages].map(([origin, age]) => ({ origin, ...age }));
}

function logOf(root: string, clause: string): readonly Recording['log'][] {
  try {
    return [readFixture(root, clause).log];
  } catch {
    return [];
  }
}
