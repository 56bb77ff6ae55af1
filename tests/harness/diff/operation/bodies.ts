import type { Response } from '../../spec-model';
import type { Change } from '../change';
import { compareSchemas } from '../schema';
import type { Side } from './side';

/** What is sent, the created contact, and the bodies of the documented responses. */
export function bodies({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  const responses = Object.entries(after.responses).flatMap(([status, is]) => {
    const was = before.responses[status];
    // Where the whole body is the contact, its changes are told once.
    if (!was || (was.schema === before.contact && is.schema === after.contact)) return mediaTypes(status, was, is);
    return [
      ...mediaTypes(status, was, is),
      ...compareSchemas(was.schema ?? {}, is.schema ?? {}, 'response', `response ${status}`),
    ];
  });
  return [
    ...compareSchemas(before.body, after.body, 'request', 'request body'),
    ...compareSchemas(before.contact, after.contact, 'response', 'created contact'),
    ...responses,
  ];
}

function mediaTypes(status: string, was: Response | undefined, is: Response): readonly Change[] {
  if (!was || was.mediaType === is.mediaType) return [];
  const at = { direction: 'response', place: `response ${status}` } as const;
  if (was.mediaType === undefined)
    return [{ ...at, effect: 'compatible', says: `has a body, \`${is.mediaType}\``, because: 'readers may ignore it' }];
  const says = is.mediaType === undefined ? 'no longer has a body' : `is \`${is.mediaType}\`, was \`${was.mediaType}\``;
  return [{ ...at, effect: 'breaking', says, because: 'readers may not be able to read it' }];
}
