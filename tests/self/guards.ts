import type { Answer, Incoming, Reference, Store } from '../sandbox/provider';

/** A server that answers some posts with valid credentials before their bodies are checked; undefined leaves one as it is. */
export function answeringFirst(
  reference: Reference,
  answer: (request: Incoming, text: string, store: Store) => Answer | undefined,
): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = reference.guard(request, store);
      if (refused || request.method !== 'POST') return refused;
      return answer(request, Buffer.from(request.bytes).toString('utf8'), store);
    },
  };
}

/** A server that reads the header `authorization` in its own way. */
export function reading(reference: Reference, read: (authorization: string) => string): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const header = (name: string) => {
        const value = request.header(name);
        return name === 'authorization' && value !== undefined ? read(value) : value;
      };
      return reference.guard({ ...request, header }, store);
    },
  };
}
