import type { Exchange } from '../model';

/** A `201` to a request of the invented provider; given parts replace the usual ones. */
export function exampleExchange(parts: {
  readonly request?: Partial<Exchange['request']>;
  readonly response?: Partial<Exchange['response']>;
}): Exchange {
  const headers = { 'content-type': 'application/json' };
  return {
    request: { method: 'POST', url: 'https://api.example.com/v1/contacts', headers, text: '{}', ...parts.request },
    response: { status: 201, headers, text: '{}', ...parts.response },
    startedAt: new Date('2026-01-02T03:04:05.678Z'),
    durationMs: 12.4,
  };
}
