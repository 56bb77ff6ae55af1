import type { Need } from '../../model';

/** A need in words: `WACR_GROUP_ID, the id of a group of the tenant`. */
export function needText(need: Need): string {
  return 'ability' in need ? need.ability : `${need.setting}, ${need.what}`;
}
