import type { Schema } from '../../spec-model';
import type { Finding, Meaning } from '../change';

/**
 * Fields of an object that came, went, or became required or optional.
 *
 * A server that no longer documents a field may ignore it or reject it; where the schema allows no others, it rejects it.
 */
export function fields(before: Schema, after: Schema): readonly Finding[] {
  const names = [...new Set([...namesOf(before), ...namesOf(after)])];
  return names.flatMap((name) => {
    const was = stateOf(before, name);
    const is = stateOf(after, name);
    return was === is ? [] : [{ ...became(was, is, after.additionalProperties === false), below: name }];
  });
}

type State = 'none' | 'optional' | 'required';

function became(was: State, is: State, isClosed: boolean): Finding {
  if (is === 'none') return isClosed ? REFUSED : REMOVED;
  if (was === 'none') return is === 'required' ? ADDED_REQUIRED : ADDED;
  return is === 'required' ? REQUIRED : OPTIONAL;
}

const SENDABLE: Meaning = { effect: 'compatible', because: 'requests without it are still accepted' };
const USABLE: Meaning = { effect: 'compatible', because: 'senders may use it, and need not' };
const MISSED: Meaning = { effect: 'breaking', because: 'requests without it are rejected' };
const IGNORABLE: Meaning = { effect: 'compatible', because: 'readers may ignore it' };
const ABSENT: Meaning = { effect: 'breaking', because: 'readers may find it missing' };
const CERTAIN: Meaning = { effect: 'compatible', because: 'readers receive nothing that they did not know' };
const FORGOTTEN: Meaning = { effect: 'possibly breaking', because: 'what is sent may be ignored or rejected' };

const REMOVED: Finding = { says: 'is removed', request: FORGOTTEN, response: ABSENT };
const REFUSED: Finding = {
  ...REMOVED,
  request: { effect: 'breaking', because: 'requests with it are rejected: no other fields are allowed' },
};

const ADDED_REQUIRED: Finding = { says: 'is new, and required', request: MISSED, response: IGNORABLE };
const ADDED: Finding = { says: 'is new, and optional', request: USABLE, response: IGNORABLE };
const REQUIRED: Finding = { says: 'is required, was optional', request: MISSED, response: CERTAIN };
const OPTIONAL: Finding = { says: 'is optional, was required', request: SENDABLE, response: ABSENT };

function stateOf({ properties = {}, required = [] }: Schema, name: string): State {
  if (required.includes(name)) return 'required';
  return Object.hasOwn(properties, name) ? 'optional' : 'none';
}

function namesOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return [...Object.keys(properties), ...required];
}
