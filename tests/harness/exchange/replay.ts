import { diff } from 'jest-diff';
import nock from 'nock';
import type { PlannedCase, PlannedClause } from '../plan/plan';
import { problem } from '../problem';
import type { Exchange, SentRequest } from './exchange';
import { readFixture, recordCommand } from './fixture';
import type { RecordedEntry, Recording } from './har';
import { fromEntry, withoutSecrets } from './har';
import type { Redact } from './redact';
import { redactor } from './redact';
import { send } from './send';
import type { Position, Session, Target } from './target';
import { NOTHING_LEFT } from './target';

// nock takes over HTTP as soon as it is loaded; it may do so only while a replay is open.
nock.restore();

/** What stands for a provider's server in recordings: no real host, and none that could ever answer. */
export function recordedBase(provider: string): string {
  return `https://${provider}.example.com`;
}

/**
 * A target that gives back what was recorded, with the network off. A request that is no longer the recorded one gets no
 * answer but an error with the difference.
 *
 * @param root the folder that holds `tests/fixtures/`
 */
export function replayTarget(root: string, provider: string): Target {
  const read = new Map<string, Recording>();
  const recordingOf = ({ id }: PlannedClause): Recording => {
    const recording = read.get(id) ?? readFixture(root, id);
    read.set(id, recording);
    return recording;
  };
  return {
    kind: 'fixture',
    skips: (clause, each) => {
      // A recording that is missing or corrupt is an error of its cases, told when they run.
      try {
        return recordingOf(clause).log._skipped[each.name];
      } catch {
        return undefined;
      }
    },
    open: () => Promise.resolve(openReplay(provider, recordingOf)),
  };
}

function openReplay(provider: string, recordingOf: (clause: PlannedClause) => Recording): Session {
  nock.activate();
  nock.disableNetConnect();
  const signatures: string[] = [];
  // Secrets are in a recording by their names already.
  const redact = redactor({}, signatures);
  return {
    baseUrl: recordedBase(provider),
    settingsOf: (clause, each) => entryOf(recordingOf(clause), clause, each, each.before.length)._settings,
    seedOf: (clause, each) => entryOf(recordingOf(clause), clause, each, each.before.length)._seed,
    redact,
    exchange: (request, at) => {
      signatures.push(...(request.signatures ?? []));
      return replay(recordingOf(at.clause), request, at, redact);
    },
    close: () => {
      nock.cleanAll();
      nock.enableNetConnect();
      nock.restore();
      return Promise.resolve(NOTHING_LEFT);
    },
  };
}

async function replay(recording: Recording, request: SentRequest, at: Position, redact: Redact): Promise<Exchange> {
  refuseUnused(recording, at.clause);
  const recorded = fromEntry(entryOf(recording, at.clause, at.case, at.step));
  // The signature of a replay is made with the name of the secret, so that it differs from the recorded one.
  refuseDifferent(withoutSecrets(request, redact), recorded.request, at.clause);
  const { origin, pathname, search } = new URL(request.url);
  const { status, text, headers } = recorded.response;
  nock(origin, { reqheaders: request.headers })
    .post(pathname + search, () => true)
    .reply(status, text, headers);
  return { ...(await send(request)), startedAt: recorded.startedAt };
}

function entryOf(recording: Recording, clause: PlannedClause, each: PlannedCase, step: number): RecordedEntry {
  const entry = recording.log.entries.find(({ _case, _step }) => _case === each.name && _step === step);
  if (entry) return entry;
  throw problem(
    `replay ${clause.id}`,
    `request ${step + 1} of "${each.name}" is not recorded`,
    `Record it: ${recordCommand(clause.id)}`,
  );
}

/** A recording that no case asks for would look like something that is tested. */
function refuseUnused(recording: Recording, clause: PlannedClause): void {
  const unused = recording.log.entries.find(({ _case, _step }) => {
    const user = clause.cases.find(({ name }) => name === _case);
    return !user || _step > user.before.length;
  });
  if (!unused) return;
  const reason = `the recording of "${unused._case}", request ${unused._step + 1}, is used by no case`;
  throw problem(`replay ${clause.id}`, reason, `Record the clause again: ${recordCommand(clause.id)}`);
}

/** What is shown of an error has its colours from the report. */
const PLAIN = { aColor: String, bColor: String, changeColor: String, commonColor: String, patchColor: String };

function refuseDifferent(request: SentRequest, recorded: SentRequest, clause: PlannedClause): void {
  const difference = diff(asText(recorded), asText(request), {
    aAnnotation: 'Recorded',
    bAnnotation: 'Sent now',
    contextLines: 1,
    expand: false,
    omitAnnotationLines: false,
    ...PLAIN,
  });
  if (asText(recorded) === asText(request)) return;
  const remedy = `If the change is meant, record it: ${recordCommand(clause.id)}\n\n${difference ?? ''}`;
  throw problem(`replay ${clause.id}`, 'the request is no longer the recorded one', remedy);
}

/** A request line by line, so that a difference shows where it is. */
function asText({ method, url, headers, text }: SentRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines.sort(), '', text].join('\n');
}
