import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Json } from '../../../contracts/contract';
import type { Exchange, ReceivedResponse } from '../exchange/exchange';
import { operation, requestScope } from '../plan/example';
import type { Schema, Validators } from '../spec/operation';
import type { JudgeScope } from './relations';

/** The validators of the invented provider, compiled as the generator compiles those of real ones. */
export const validators: Validators = {
  request: validatorOf(operation.body),
  contact: validatorOf(operation.contact),
  responses: {},
};

export function validatorOf(schema: Schema): Validators['contact'] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.addVocabulary(['x-source']).compile(schema);
}

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
  return { ...requestScope, exchange, before, created: (body) => body, contact: validators.contact };
}
