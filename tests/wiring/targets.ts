import { Agent } from 'node:http';
import { join } from 'node:path';
import type { Provider } from '../../contracts';
import { replayTarget } from '../harness/fixture/replay';
import { prepared } from '../harness/live/control';
import { liveTarget } from '../harness/live/target';
import type { SentRequest, Subject, Target, TargetKind } from '../harness/model';
import { reportsFolder } from '../harness/report/report-file';
import { httpTarget } from '../harness/wire/http-target';
import { LIMITS, send } from '../harness/wire/send';
import { ABILITIES, NOTHING_LEFT, skippedTarget, unusableTarget } from '../harness/wire/target';
import type { Reference } from '../sandbox/provider';
import { startSandbox } from '../sandbox/server';
import { referenceOf } from './registry';

const ROOT = join(__dirname, '../..');

/** The target of a kind for a provider. The sandbox is the same for a run with the same seed. */
export function targetOf(kind: TargetKind, subject: Subject & { readonly provider: Provider }): Target {
  if (kind === 'fixture') return replayTarget(ROOT, subject.provider);
  if (kind === 'live') return liveOr(subject);
  return sandboxTarget(subject, referenceOf(subject.provider));
}

/** The provider's own server; or, where it is not ready, a target that says why. */
function liveOr(subject: Subject): Target {
  const run = prepared();
  const readiness = run?.readiness[subject.provider];
  if (!run || !readiness) return skippedTarget('live', 'live targets were not prepared');
  if (readiness.state === 'skipped') return skippedTarget('live', readiness.reason);
  if (readiness.state === 'unusable') return unusableTarget('live', readiness.reason);
  return liveTarget(subject, process.env, reportsFolder(), run.run, run.endsAt, readiness.signatures);
}

/** A target that starts its own sandbox when it is opened, and stops it when it is closed. */
function sandboxTarget(subject: Subject, reference: Reference): Target {
  return httpTarget(subject, {
    kind: 'sandbox',
    seed: { run: 'sandbox', slot: 0 },
    settings: reference.settings,
    abilities: ABILITIES,
    start: async () => {
      const sandbox = await startSandbox({ [subject.provider]: reference });
      // To open a connection takes longer than to answer.
      const agent = new Agent({ keepAlive: true });
      const close = async () => {
        agent.destroy();
        await sandbox.close();
        return NOTHING_LEFT;
      };
      const exchange = (request: SentRequest) => send(request, LIMITS, agent);
      return { baseUrl: `${sandbox.origin}${reference.base}`, exchange, close };
    },
  });
}
