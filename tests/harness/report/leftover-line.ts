import type { Leftover } from '../live/clean-up';
import { shorten } from '../visible';

/** Characters of an id, and of a reason: both may come from a server. */
const LONGEST = 80;

/** What was left behind, on one short line that is shown and not obeyed: `<provider>: <id>, <reason>`. */
export function leftoverLine({ provider, id, reason }: Leftover): string {
  return `${provider}: ${shorten(String(id), LONGEST)}, ${shorten(reason, LONGEST)}`;
}
