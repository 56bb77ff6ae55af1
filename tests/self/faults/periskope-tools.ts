import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Reference } from '../../sandbox/provider';
import { refusingFirst } from '../variants/periskope-tools';

const { guard, fault } = reference;

export function crashingOn(field: string, isHard: (text: string) => boolean): Reference {
  return refusingFirst((request) => {
    const value = readJson(request)?.[field];
    return typeof value === 'string' && isHard(value) ? fault : undefined;
  });
}

/** A reference that compares the bearer token with its key in another way. */
export function comparing(isRight: (token: string, key: string) => boolean): Reference {
  const right = reference.headers.authorization ?? '';
  const key = right.replace('Bearer ', '');
  return {
    ...reference,
    guard: ({ header, ...request }, store) => {
      const [, token] = /^Bearer ?(.*)$/.exec(header('authorization') ?? '') ?? [];
      const seen = token !== undefined && isRight(token, key) ? right : header('authorization');
      return guard({ ...request, header: (name) => (name === 'authorization' ? seen : header(name)) }, store);
    },
  };
}
