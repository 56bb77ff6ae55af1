import { awalchat as reference } from '../../sandbox/awalchat';
import type { Answer, Incoming, Reference } from '../../sandbox/provider';

/** The bytes of a request as text, one character for each. */
export const textOf = ({ bytes }: Incoming): string => Buffer.from(bytes).toString('latin1');

/** A server that reads an authentic request as another one. */
export function rewriting(change: (text: string, request: Incoming) => string, type?: string): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = reference.guard(request, store);
      if (refused) return refused;
      const text = textOf(request);
      const changed = change(text, request);
      if (changed === text) return undefined;
      const { header: sent } = request;
      const header = (name: string) => (name === 'content-type' && type ? type : sent(name));
      // The sandbox reads the body after the guard.
      Object.assign(request, { bytes: new Uint8Array(Buffer.from(changed, 'latin1')), header });
      return undefined;
    },
  };
}

/** A server that answers some authentic requests before it reads them. */
export function answeringEarly(isMeant: (request: Incoming) => boolean, answer: Answer): Reference {
  return {
    ...reference,
    guard: (request, store) => reference.guard(request, store) ?? (isMeant(request) ? answer : undefined),
  };
}

/** A server that reads a header of its guard otherwise; a header that is missing stays so. */
export function reading(name: string, read: (given: string, request: Incoming) => string): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const given = request.header(name);
      const header = (asked: string) =>
        asked === name && given !== undefined ? read(given, request) : request.header(asked);
      return reference.guard({ ...request, header }, store);
    },
  };
}
