import { join } from 'node:path';
import type { Provider } from '../contracts';
import { httpTarget } from './harness/exchange/http-target';
import { liveSettings, missingSettings } from './harness/exchange/live';
import { replayTarget } from './harness/exchange/replay';
import type { Target, TargetKind } from './harness/exchange/target';
import { unreachable } from './harness/exchange/target';
import { problem } from './harness/problem';
import type { Subject } from './harness/run';
import { references } from './sandbox';
import { startSandbox } from './sandbox/server';

const ROOT = join(__dirname, '..');
const KINDS: readonly TargetKind[] = ['fixture', 'sandbox', 'live'];

/**
 * The targets that TARGET asks for: one kind or several with commas between; fixture and sandbox when it is not set.
 *
 * @throws a problem when it names another
 */
export function kindsFrom(target: string | undefined): readonly TargetKind[] {
  const names = (target || 'fixture,sandbox').split(',').map((name) => name.trim());
  return names.map((name) => {
    const kind = KINDS.find((each) => each === name);
    if (kind) return kind;
    throw problem(
      `read TARGET=${target}`,
      `"${name}" is no target`,
      `Set it to one of ${KINDS.join(', ')}, or to several with commas between.`,
    );
  });
}

/** The target of a kind for a provider. The sandbox is the same for a run with the same seed. */
export function targetOf(kind: TargetKind, subject: Subject & { readonly provider: Provider }): Target {
  if (kind === 'fixture') return replayTarget(ROOT, subject.provider);
  if (kind === 'live') return liveTarget(subject);
  return sandboxTarget(subject, references[subject.provider], 'sandbox');
}

/** The provider's own server, or, where its settings are incomplete, one that skips everything and says why. */
function liveTarget(subject: Subject): Target {
  const missing = missingSettings(subject, process.env);
  if (missing.length > 0)
    return unreachable('live', `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set`);
  return httpTarget(subject, { kind: 'live', ...liveSettings(subject, process.env) });
}

/** A target that starts a sandbox of its own when it is opened, and ends it when it is closed. */
export function sandboxTarget(subject: Subject, reference: (typeof references)[Provider], run: string): Target {
  return httpTarget(subject, {
    kind: 'sandbox',
    seed: { run, slot: 0 },
    settings: reference.settings,
    abilities: ['a server fault'],
    start: async () => {
      const sandbox = await startSandbox({ [subject.provider]: reference });
      return { baseUrl: `${sandbox.origin}${reference.base}`, close: sandbox.close };
    },
  });
}
