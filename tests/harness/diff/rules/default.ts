import { agree, isRecord } from '../../lib/json';
import type { Schema } from '../../spec-model';
import type { Finding, Meaning } from '../change';

const LEFT_OUT: Meaning = {
  effect: 'possibly breaking',
  because: 'requests without the field mean something else',
};
const UNREAD: Meaning = { effect: 'compatible', because: 'readers read what is there' };

/** What a field is when it is not sent (JSON Schema Validation 2020-12, 9.2). */
export function defaultValue(before: Schema, after: Schema): readonly Finding[] {
  const [was, is] = [defaultOf(before), defaultOf(after)];
  if (agree(was, is)) return [];
  const says =
    is === undefined
      ? `no longer has a default, had ${shown(was)}`
      : `has the default ${shown(is)}${was === undefined ? '' : `, had ${shown(was)}`}`;
  return [{ says, request: LEFT_OUT, response: UNREAD }];
}

function defaultOf(schema: Schema): unknown {
  return isRecord(schema) ? schema.default : undefined;
}

function shown(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
