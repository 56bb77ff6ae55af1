import type { Effect, Finding, Meaning } from './change';

const ACCEPTED: Meaning = { effect: 'compatible', because: 'what was accepted still is' };
const REJECTED: Meaning = { effect: 'breaking', because: 'what was accepted may be rejected' };
const KNOWN: Meaning = { effect: 'compatible', because: 'readers receive nothing that they did not know' };

/** A schema that allows less than before: that breaks senders, and no reader. */
export function narrower(says: string): Finding {
  return { says, request: REJECTED, response: KNOWN };
}

/**
 * A schema that allows more than before: that breaks no sender, and may break readers.
 *
 * @param readers what it does to them: `breaking` where code that was right no longer is, such as with another type
 */
export function wider(says: string, readers: Effect = 'possibly breaking'): Finding {
  return { says, request: ACCEPTED, response: unknownTo(readers) };
}

/** A schema that allows other values than before, in part or altogether. */
export function other(says: string, readers: Effect = 'possibly breaking'): Finding {
  return { says, request: REJECTED, response: unknownTo(readers) };
}

/**
 * A bound that was moved, added or removed.
 *
 * @param limit whether values beyond it are too large (`upper`) or too small (`lower`)
 * @param tell the bound in words
 */
export function moved(
  limit: 'upper' | 'lower',
  before: number | undefined,
  after: number | undefined,
  tell: (bound: number) => string,
): readonly Finding[] {
  if (before === after) return [];
  if (after === undefined) return before === undefined ? [] : [wider(`no longer has to be ${tell(before)}`)];
  if (before === undefined) return [narrower(`has to be ${tell(after)}`)];
  const isNarrower = limit === 'upper' ? after < before : after > before;
  const says = `has to be ${tell(after)}, was ${tell(before)}`;
  return [isNarrower ? narrower(says) : wider(says)];
}

function unknownTo(effect: Effect): Meaning {
  return { effect, because: 'readers may receive what they did not know' };
}
