import type { Change, Effect } from './change';
import { address } from './operation/address';
import { bodies } from './operation/bodies';
import { headers } from './operation/headers';
import { mediaType } from './operation/media-type';
import { parameters } from './operation/parameters';
import { security } from './operation/security';
import type { OperationRule, Side } from './operation/side';
import { statuses } from './operation/statuses';

const RULES: readonly OperationRule[] = [address, security, mediaType, parameters, bodies, statuses, headers];

/** From the one that matters most. */
export const EFFECTS = ['breaking', 'possibly breaking', 'compatible'] as const satisfies readonly Effect[];

/** What a change of a spec means for those who integrate, the worst first. Descriptions and citations change nothing. */
export function compareSpecs(before: Side, after: Side): readonly Change[] {
  const changes = merged(RULES.flatMap((rule) => rule(before, after)));
  return EFFECTS.flatMap((effect) => changes.filter((change) => change.effect === effect));
}

const RESPONSE = /^response (\w+)/;

/** The same change of several responses, which may share a schema, is told once: `response 400 and 409, message`. */
function merged(changes: readonly Change[]): readonly Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { place, ...rest } = change;
    const key = JSON.stringify([place.replace(RESPONSE, 'response'), rest]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const found = group.flatMap(({ place }) => RESPONSE.exec(place)?.[1] ?? []);
    return [{ ...first, place: first.place.replace(RESPONSE, `response ${new Intl.ListFormat('en').format(found)}`) }];
  });
}
