import type { Json } from '../../../contracts/contract';
import type { Exchange, ReceivedResponse } from '../model';
import { contract, operation, requestScope } from '../plan/example';
import { accepting, saying } from '../testing';
import type { JudgeScope } from './relations';

/** An exchange at noon of the first of January 2024, UTC. The answer is 200, an empty JSON object, unless it is said. */
export function exchangeOf(response: Partial<ReceivedResponse> = {}, sent: Json = {}): Exchange {
  return {
    request: {
      method: 'POST',
      url: 'https://api.example.com/contacts',
      headers: { 'content-type': 'application/json' },
      text: JSON.stringify(sent),
    },
    response: { status: 200, headers: { 'content-type': 'application/json' }, text: '{}', ...response },
    startedAt: new Date('2024-01-01T12:00:00Z'),
    durationMs: 1,
  };
}

/** What an answer is judged in. The created contact is the body itself, and its schema accepts everything. */
export function scopeOf(exchange: Exchange, before: readonly Exchange[] = [], contact = saying()): JudgeScope {
  const subject = { contract, operation, validators: { ...accepting, contact } };
  return { ...requestScope, exchange, before, created: (body) => body, subject };
}
