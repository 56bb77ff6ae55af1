import { isRecord } from '../lib/json';
import type { Example, Operation } from '../spec-model';

/**
 * The module that the package offers of a provider: its types, its validators and the documented examples. The compiler
 * checks the examples against the types.
 *
 * @param document the address of the provider's document
 */
export function packageEntry(document: string, operation: Operation): string {
  const path = JSON.stringify(operation.path);
  return `import type { BodyOf, Examples, Validation } from '../guards';
import { check, checkResponse } from '../guards';
import type { components, paths } from './types';
import * as validators from './validators';

export type { BodyOf, Validation, ValidationError } from '../guards';
export type { components, operations, paths } from './types';

/** What is sent to create a contact. */
export type NewContact = components['schemas']['NewContact'];

/** The created contact, wherever it is in the response. */
export type Contact = components['schemas']['Contact'];

type Responses = paths[${path}]['post']['responses'];

/** Checks ${bodyText(operation)}. */
export function validateRequest(value: unknown): Validation<NewContact> {
  return check(validators.request, value);
}

/** Checks a created contact, which stands somewhere in the body of a response. */
export function validateContact(value: unknown): Validation<Contact> {
  return check(validators.contact, value);
}

/**
 * Checks the body of a response, parsed from JSON, as it is documented for its status: ${Object.keys(operation.responses).join(', ')}. Fields
 * that are not documented are allowed. Any other status is an error.
 */
export function validateResponse<Status extends number>(
  status: Status,
  value: unknown,
): Validation<BodyOf<Responses, Status>>;
export function validateResponse(status: number, value: unknown): Validation<unknown> {
  return checkResponse(validators.responses, status, value);
}

/** The requests and responses that ${document} shows, by name; responses by their status first. */
export const examples = {
  requests: {${examplesText(operation.examples, 4)}
  },
  responses: {${responsesText(operation)}
  },
} satisfies Examples<NewContact, Responses>;
`;
}

function bodyText({ mediaType }: Operation): string {
  return mediaType === 'multipart/form-data'
    ? 'the fields of a form, as an object with their names'
    : 'the body of a request, before it becomes JSON';
}

function responsesText({ responses }: Operation): string {
  return Object.entries(responses)
    .filter(([, { examples }]) => Object.keys(examples).length > 0)
    .map(([status, { examples }]) => `\n    '${status}': {${examplesText(examples, 6)}\n    },`)
    .join('');
}

/** The members of an object of examples, each with the lines that show it. */
function examplesText(examples: { readonly [name: string]: Example }, indent: number): string {
  const margin = `\n${' '.repeat(indent)}`;
  return Object.entries(examples)
    .map(([name, { value, 'x-source': source }]) => {
      const text = JSON.stringify(withoutExpressions(value), null, 2).replaceAll('\n', margin);
      return `${margin}/** ${[source].flat().join(', ')} */${margin}${JSON.stringify(name)}: ${text},`;
    })
    .join('');
}

/** Without the fields of a form that stand for a file: those are known to this suite alone. */
function withoutExpressions(value: Example['value']): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => !String(field).startsWith('{$')));
}
