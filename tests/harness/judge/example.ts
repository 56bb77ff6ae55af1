import Ajv2020 from 'ajv/dist/2020';
import type { Json } from '../../../contracts/contract';
import type { Exchange, ReceivedResponse } from '../exchange/exchange';
import { operation, requestScope } from '../plan/example';
import type { Validators } from '../spec/operation';
import type { JudgeScope } from './relations';

const contact = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(['x-source']).compile(operation.contact);

/** The validators of the invented provider, of which the judge uses that of the contact. */
export const validators: Validators = { request: contact, contact, responses: {} };

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

/** What an answer is judged in. The created contact is the body itself. */
export function scopeOf(exchange: Exchange, before: readonly Exchange[] = []): JudgeScope {
  return { ...requestScope, exchange, before, created: (body) => body, contact };
}
