import type { Level, Sentence, Source } from '../../../contracts/contract';
import type { Clause, Subject } from '../model';
import { listOf, sourcesOf } from '../plan/sources';

/** The clauses that walks are judged by, beside the standing ones of the provider. */
const SAID = {
  valid: { says: 'MUST accept any contact that its schema allows' },
  text: {
    says: 'SHOULD accept any text that its schema allows, and return it unchanged',
    because: 'the document allows any text, but names no unusual ones',
  },
  again: {
    says: 'SHOULD NOT return 5xx for a contact that exists',
    because: 'the document does not say what happens when a contact is created again',
  },
  meet: {
    says: 'SHOULD answer requests at the same time as it answers one after the other',
    because: 'the document does not speak of requests at the same time',
  },
  read: {
    says: 'SHOULD return a created contact as it was sent when it is read',
    because: 'the document of the operation does not say what is read later',
  },
  leak: {
    says: 'SHOULD NOT show a stack trace or SQL when it rejects a request',
    because: 'no document says so; it shows outsiders how the server is made',
  },
} as const satisfies { readonly [name: string]: { readonly says: Sentence; readonly because?: string } };

export type ClauseName = keyof typeof SAID;

/**
 * A clause of the walks.
 *
 * @param fields of the body, whose sources it cites; all required ones where there are none
 */
export function clauseOf(
  { provider, contract, operation }: Pick<Subject, 'provider' | 'contract' | 'operation'>,
  name: ClauseName,
  fields: readonly string[] = [],
): Clause {
  const { properties = {}, required = [] } = operation.body;
  const { byId, byValue } = contract.reads ?? {};
  const ofFields = (fields.length > 0 ? fields : required).flatMap((field) => sourcesOf(properties[field] ?? {}));
  const ofReads = [byId, byValue].flatMap((read) => (read ? listOf(read.source) : []));
  const refused = listOf(contract.refused.source);
  const source: readonly Source[] = name === 'read' ? ofReads : name === 'leak' ? refused : ofFields;
  const said: { readonly says: Sentence; readonly because?: string } = SAID[name];
  const [level] = said.says.split(' ') as [Level];
  return { id: `${provider}/fuzz.${name}`, provider, level, ...said, source: [...new Set(source)], cases: [] };
}

/** A clause without its cases, which judges no other answers. */
export function bare({ standing: _, depth: __, ...clause }: Clause): Clause {
  return { ...clause, cases: [] };
}
