import type { Json } from '../../../contracts/expectation';
import type { JudgeScope } from '../judge/scope';
import type { Exchange, ReceivedResponse } from '../model';
import { exampleContract, exampleOperation, requestScope } from './example';
import { exampleExchange } from './exchange';
import { accepting, saying } from './validators';

/** An exchange at noon of the first of January 2024, UTC. The answer is 200, an empty JSON object, unless it is said. */
export function exchangeOf(response: Partial<ReceivedResponse> = {}, sent: Json = {}): Exchange {
  const exchange = exampleExchange({
    request: { text: JSON.stringify(sent) },
    response: { status: 200, ...response },
  });
  return { ...exchange, startedAt: new Date('2024-01-01T12:00:00Z') };
}

/** What an answer is judged in. The created contact is the body itself, and its schema accepts everything. */
export function scopeOf(exchange: Exchange, before: readonly Exchange[] = [], contact = saying()): JudgeScope {
  const subject = {
    contract: exampleContract,
    operation: exampleOperation,
    validators: { ...accepting, contact },
  };
  return { ...requestScope, exchange, before, created: (body) => body, subject };
}
