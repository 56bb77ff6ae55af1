import './parts';
import { existsSync } from 'node:fs';
import type { Provider } from '../contracts';
import { prepare } from '../tests/conformance/global-setup';
import type { Shrunk } from '../tests/harness/fuzz/fuzz';
import { fuzz } from '../tests/harness/fuzz/fuzz';
import { roomWith } from '../tests/harness/fuzz/keep';
import type { FuzzOptions } from '../tests/harness/fuzz/options';
import { readOptions } from '../tests/harness/fuzz/options';
import { deviationOf } from '../tests/harness/judge/deviations';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { readText } from '../tests/harness/lib/text-file';
import type { Session, Subject, Target } from '../tests/harness/model';
import { explain } from '../tests/harness/report/explain';
import { knownDeviations } from '../tests/wiring/deviations';
import { subjectOf } from '../tests/wiring/subject';
import { targetOf } from '../tests/wiring/targets';
import { describeCommand, readArguments } from './command';
import { printLeftovers } from './leftovers';
import { superviseHere } from './live-here';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';
import { onSignals } from './signals';

const command = describeCommand({
  name: 'fuzz',
  purpose: 'Sends random contacts, valid and broken ones, and judges the answers.',
  settings: {
    STRICT: '1 makes a broken SHOULD fail',
    '<PROVIDER>_BASE_URL': 'the live server; with the credentials, as in .env.example',
    KNOWN_DEVIATIONS: 'a file in place of contracts/deviations.yaml',
  },
  more: 'A finding is shrunk, and printed with the command that finds it again.',
  example: 'npm run fuzz -- wacr --runs 500 --seed 7',
})
  .argument('[providers...]', PROVIDERS)
  .option('--target <kind>', 'sandbox or live; sandbox by default')
  .option('--runs <number>', 'walks for each provider; 100 by default, live 50 at most')
  .option('--seed <number>', 'the same seed draws the same walks')
  .option('--path <numbers>', 'with --seed: only the walk of a finding')
  .option('--minutes <number>', 'ends the run after that time')
  .option('--keep', 'writes each finding into contracts/<provider>/found.ts, for review');

/** Why a run ends before its last walk, without a fault of anybody. */
const BUDGET = 'the budget of requests is used up';
const TIME = 'its time is over';

let isStopped = false;

main(async () => {
  const { args, options } = readArguments(command);
  const chosen = [...new Set(pickProviders(args))];
  const { keep = false, ...typed } = options;
  const read = readOptions(typed, process.env.TARGET, chosen.length);
  if (read.kind === 'live') {
    process.env.TARGET = 'live';
    superviseHere('run', chosen);
    await prepare();
  } else {
    const stop = () => {
      isStopped = true;
    };
    onSignals(stop, () => process.exit(2));
  }
  const endsAt = Date.now() + read.forMs;
  let code = 0;
  for (const provider of chosen) code = Math.max(code, await fuzzProvider(provider, read, endsAt, keep));
  return code;
});

async function fuzzProvider(provider: Provider, read: FuzzOptions, endsAt: number, isKept: boolean): Promise<number> {
  const subject = { ...subjectOf(provider), provider };
  // Walks take the slots of the cases, which are not run.
  const target = targetOf(read.kind, { ...subject, clauses: [] });
  if (target.unusable !== undefined) return 2;
  if (isSkipped(subject, target)) return 0;
  const session = await target.open();
  try {
    return await walk(subject, target, session, read, endsAt, isKept);
  } finally {
    const { leftovers, notes } = await session.close();
    for (const note of notes) console.log(note);
    printLeftovers(leftovers);
  }
}

function isSkipped({ clauses }: Subject, target: Target): boolean {
  const [clause] = clauses;
  const plain = { name: 'a walk', before: [], request: [], needs: [], expect: {}, exempt: [] };
  return clause === undefined || target.skips(clause, plain) !== undefined;
}

async function walk(
  subject: Subject,
  target: Target,
  session: Session,
  { runs, seed, path, budget }: FuzzOptions,
  endsAt: number,
  isKept: boolean,
): Promise<number> {
  const { provider } = subject;
  const deviations = knownDeviations();
  const over = (requests: number) => {
    if (isStopped) return 'it was stopped';
    if (requests >= budget) return BUDGET;
    return Date.now() >= endsAt ? TIME : undefined;
  };
  const fuzzed = await fuzz(subject, target, session, {
    runs,
    seed,
    ...(path === undefined ? {} : { path }),
    over,
    isKnown: ({ clause }) => deviationOf(deviations, clause.id, target.kind) !== undefined,
    progress: progressOf(provider),
  });
  clearProgress();
  const again = (found: string) =>
    `npm run fuzz -- ${provider}${target.kind === 'live' ? ' --target live' : ''} --seed ${seed} --path ${found}`;
  for (const { finding, path: found } of fuzzed.findings) {
    const { clause, sentBy, testCase, outcome } = finding;
    const told = { subject, kind: target.kind, session, clause, case: testCase, again: again(found) };
    console.log(`${explain({ ...told, ...(sentBy ? { sentBy } : {}) }, outcome)}\n`);
    if (isKept) keep(provider, finding, again(found), session);
  }
  const ended = fuzzed.ended === undefined ? '' : `; ended early: ${session.redact(fuzzed.ended)}`;
  const count = fuzzed.findings.length;
  const told = count === 0 ? 'no finding' : counted(count, 'finding');
  console.log(
    `${provider} on ${target.kind}: ${counted(fuzzed.runs, 'walk')}, ${counted(fuzzed.requests, 'request')}, seed ${seed}: ${told}${ended}`,
  );
  if (path !== undefined && count === 0 && fuzzed.ended === undefined)
    console.log('The walk of this path has no finding: it was fixed, the schema has changed, or the seed is another.');
  for (const reason of fuzzed.unjudged.slice(0, 3)) console.log(`Not judged: ${session.redact(reason)}`);
  return codeOf(fuzzed.findings, fuzzed.unjudged.length > 0 || ![undefined, BUDGET, TIME].includes(fuzzed.ended));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** As of a run of the clauses: a broken SHOULD alone is told, and fails only where runs are strict. */
function codeOf(findings: readonly Shrunk[], isIncomplete: boolean): number {
  const isStrict = process.env.STRICT === '1';
  if (findings.some(({ finding }) => finding.verdict === 'fail' || isStrict)) return 1;
  return isIncomplete ? 2 : 0;
}

function keep(provider: string, finding: Shrunk['finding'], again: string, session: Session): void {
  const file = `contracts/${provider}/found.ts`;
  const room = existsSync(file) ? readText(file, `read ${file}`, 'Rename it, and run this again.') : undefined;
  const { text, name } = roomWith(room, file, finding, again, session.redact);
  replaceFile(file, text);
  console.log(
    `Wrote ${name} to ${file}. To run it: import { found } from './found' in contracts/${provider}/index.ts, name it under "clauses", then npm run format && npm run generate && npm run record -- --clause ${provider}/${name}\n`,
  );
}

/** One line in a terminal that is written over. */
function progressOf(provider: string): (runs: number, requests: number) => void {
  if (!process.stdout.isTTY) return () => undefined;
  return (runs, requests) => {
    process.stdout.write(`\r\u001b[K${provider}: ${runs} runs, ${requests} requests`);
  };
}

function clearProgress(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
}
