import type { Change } from '../change';
import type { Side } from './side';

/** The media type of the request's body. */
export function mediaType({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  if (before.mediaType === after.mediaType) return [];
  const says = `is \`${after.mediaType}\`, was \`${before.mediaType}\``;
  const because = 'what was accepted may be rejected';
  return [{ effect: 'breaking', direction: 'request', place: 'request body', says, because }];
}
