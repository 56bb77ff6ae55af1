import type { DocumentedHeader } from '../../spec-model';
import type { Change } from '../change';
import { compareSchemas } from '../schema';
import type { Side } from './side';

/** Headers of responses that came, went, or became required or optional, and their values. */
export function headers({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  return Object.entries(after.responses).flatMap(([status, response]) => {
    const was = before.responses[status]?.headers;
    if (!was) return [];
    const names = [...new Set([...Object.keys(was), ...Object.keys(response.headers)])];
    return names.flatMap((name) => {
      const place = `response ${status}, header ${name}`;
      return compared(was[name], response.headers[name], place);
    });
  });
}

function compared(
  was: DocumentedHeader | undefined,
  is: DocumentedHeader | undefined,
  place: string,
): readonly Change[] {
  const at = { direction: 'response', place } as const;
  const missed = 'readers may find it missing';
  if (!is) return [{ ...at, effect: 'breaking', says: 'is removed', because: missed }];
  if (!was) return [{ ...at, effect: 'compatible', says: 'is new', because: 'readers may ignore it' }];
  const presence: readonly Change[] =
    was.required === is.required
      ? []
      : is.required
        ? [{ ...at, effect: 'compatible', says: 'is always present', because: 'readers find what they looked for' }]
        : [{ ...at, effect: 'breaking', says: 'may be absent, was always present', because: missed }];
  return [...presence, ...compareSchemas(was.schema, is.schema, 'response', place)];
}
