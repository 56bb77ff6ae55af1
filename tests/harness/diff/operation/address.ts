import type { Change } from '../change';
import type { Side } from './side';

/** Where the request is sent: the documented server, and the path. */
export function address(before: Side, after: Side): readonly Change[] {
  return [...server(before.operation.server, after.operation.server), ...path(before, after)];
}

function server(was: string | undefined, is: string | undefined): readonly Change[] {
  if (was === is) return [];
  const at = { direction: 'request', place: 'server' } as const;
  if (was === undefined)
    return [
      { ...at, effect: 'compatible', says: `is \`${is}\`, was not documented`, because: 'nobody was told another' },
    ];
  const because = 'requests go where nobody may answer';
  return is === undefined
    ? [{ ...at, effect: 'possibly breaking', says: `is no longer documented, was \`${was}\``, because }]
    : [{ ...at, effect: 'breaking', says: `is \`${is}\`, was \`${was}\``, because }];
}

function path({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  if (before.path === after.path) return [];
  const says = `is \`${after.path}\`, was \`${before.path}\``;
  const because = 'requests go where nobody may answer';
  return [{ effect: 'breaking', direction: 'request', place: 'path', says, because }];
}
