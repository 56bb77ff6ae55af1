import type { Ability } from '../../../contracts/contract';
import type { Closing, Need, Settings, Target, TargetKind } from '../model';

export const TARGET_KINDS = ['fixture', 'sandbox', 'live'] as const satisfies readonly TargetKind[];

/** What a target has whose contacts nobody else sees. */
export const ABILITIES: readonly Ability[] = [
  'a server fault',
  'LIVE_SAMPLES=1, because it sends a documented sample number',
  'LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted',
];

export const NOTHING_LEFT: Closing = { leftovers: [], notes: [] };

/** The unmet needs, as the reason for a skip. */
export function unmet(needs: readonly Need[], settings: Settings, abilities: readonly string[]): string | undefined {
  const missing = needs.filter((need) =>
    'ability' in need ? !abilities.includes(need.ability) : settings[need.setting] === undefined,
  );
  if (missing.length === 0) return undefined;
  return `needs ${missing.map((need) => ('ability' in need ? need.ability : `${need.setting} (${need.what})`)).join(' and ')}`;
}

/** A target that skips every case, for one reason. */
export function skippedTarget(kind: TargetKind, reason: string): Target {
  return { kind, skips: () => reason, open: () => Promise.reject(new Error(reason)) };
}

/** A target of which nothing can be judged, for one reason. */
export function unusableTarget(kind: TargetKind, reason: string): Target {
  return { ...skippedTarget(kind, reason), unusable: reason };
}
