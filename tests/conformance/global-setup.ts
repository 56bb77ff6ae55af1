import { join } from 'node:path';
import type { ProjectConfig } from 'jest';
import { providers } from '../../contracts';
import { jestRunIn } from '../harness/lib/jest-run';
import { problem } from '../harness/lib/problem';
import { strayConsent } from '../harness/live/consent';
import { isSupervised, savePrepared } from '../harness/live/control';
import { loadEnvFile, mistypedLimits } from '../harness/live/settings';
import type { Case, Clause } from '../harness/model';
import { makePartsFolder } from '../harness/report/parts-folder';
import { reportsFolder } from '../harness/report/report-file';
import { atDepth } from '../wiring/depth';
import { kindsFrom } from '../wiring/kinds';
import { checkPreconditions } from '../wiring/preconditions';
import { subjectOf } from '../wiring/subject';

const REMEDY = 'Run npm test or npm run conformance instead; both take the arguments of jest.';

/**
 * Jest runs this once, before any test.
 *
 * @throws a problem
 */
export default async function globalSetup(
  { testNamePattern }: { readonly testNamePattern?: string },
  { globals }: Pick<ProjectConfig, 'globals'>,
): Promise<void> {
  const run = jestRunIn(globals);
  if (run?.parts === undefined)
    throw problem('run jest alone with --globals', 'they replace those of the suite', REMEDY);
  globalThis.conformanceRun = run;
  await prepare(new RegExp(testNamePattern ?? '', 'i'));
  makePartsFolder(run.parts);
}

/**
 * Checks settings and the known deviations, and looks at live targets before anything is sent to them.
 *
 * @param pattern of the cases that are asked for
 * @throws a problem
 */
export async function prepare(pattern?: RegExp): Promise<void> {
  const isLive = kindsFrom(process.env.TARGET).includes('live');
  if (isLive) loadEnvFile(join(__dirname, '../..'));
  checkPreconditions();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (process.env.DEPTH === 'first') say('DEPTH=first leaves out the clauses of the second order.');
  if (!isLive) return;
  if (!isSupervised()) {
    throw problem('run TARGET=live with jest alone', 'nothing would clean up after Ctrl-C', REMEDY);
  }
  const named = globalThis.conformanceRun?.providers;
  const chosen = providers.filter((provider) => named?.includes(provider) ?? true);
  for (const line of [...mistypedLimits(process.env), ...strayConsent(providers, process.env)]) say(line);
  // Half of the suite is behind these, which only a live run needs.
  const { prepareLive }: typeof import('../harness/live/readiness') = require('../harness/live/readiness');
  const { announcement }: typeof import('../harness/live/announce') = require('../harness/live/announce');
  const subjects = chosen.map((provider) => atDepth(subjectOf(provider), process.env.DEPTH));
  const prepared = await prepareLive(subjects, process.env, reportsFolder(), say);
  savePrepared(prepared);
  if (!pattern) return;
  const isAsked = ({ id }: Clause, { name }: Case) => pattern.test(`live ${id} ${name}`);
  for (const subject of subjects.filter(({ provider }) => prepared.readiness[provider]?.state === 'runs'))
    say(announcement(subject, process.env, isAsked));
}
