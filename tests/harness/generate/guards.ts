// Imports nothing that runs: "npm run generate" copies this file to generated/, from where the package ships it.
import type { ErrorObject, ValidateFunction } from 'ajv';

/** The result of a check: the value with its type, or everything that is wrong with it. */
export type Validation<Value> =
  | { readonly valid: true; readonly value: Value }
  | { readonly valid: false; readonly errors: readonly ValidationError[] };

/** What is wrong with one field. */
export interface ValidationError {
  /** Where, as a JSON Pointer (RFC 6901): `/additional_data/0/value`; empty for the whole value. */
  readonly path: string;
  /** Begins with the name of the field: `additional_data.0.value must be string`. */
  readonly message: string;
}

/** The documented requests and responses, by name; responses by their status first. */
export interface Examples<NewContact, Responses> {
  readonly requests: { readonly [name: string]: NewContact };
  readonly responses: {
    readonly [Status in keyof Responses]?: { readonly [name: string]: Content<Responses[Status]> };
  };
}

/** The body of a documented response. */
type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : unknown;

/** The body of a response of this status; of any documented one where the status is not known before it runs. */
export type BodyOf<Responses, Status extends number> = Content<Responses[KeyOf<Responses, Status>]>;

/** The key of a status is the status itself, or its class: `4XX`. */
type KeyOf<Responses, Status extends number> = number extends Status
  ? keyof Responses
  : Status extends keyof Responses
    ? Status
    : `${Status}` extends `${infer Digit}${string}`
      ? Extract<keyof Responses, `${Digit}XX`>
      : never;

/** Checks a value with a validator of ajv. Nothing is changed, nothing throws. */
export function check<Value>(validate: ValidateFunction<Value>, value: unknown): Validation<Value> {
  return validate(value) ? { valid: true, value } : { valid: false, errors: told(validate.errors ?? []) };
}

/**
 * Checks the body of a response with the validator of its status, or of its class. A status that is not documented is
 * an error of the whole value.
 */
export function checkResponse(
  responses: { readonly [status: string]: ValidateFunction },
  status: number,
  value: unknown,
): Validation<unknown> {
  const validate = responses[status] ?? responses[`${String(status).charAt(0)}XX`];
  if (validate) return check(validate, value);
  const documented = Object.keys(responses).join(', ');
  return { valid: false, errors: [{ path: '', message: `status ${status} is not documented, only ${documented}` }] };
}

/** The errors of ajv in words. An `anyOf` is one error: that none of its alternatives fits, or what is wrong inside. */
function told(errors: readonly ErrorObject[]): readonly ValidationError[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter((error) => !choices.some((choice) => isWithin(error, choice) && error.instancePath === choice.instancePath))
    .flatMap((error) => {
      if (error.keyword !== 'anyOf') return [inWords(error, problemOf(error))];
      const within = errors.filter((other) => isWithin(other, error));
      const isDeeper = within.some(({ instancePath }) => instancePath !== error.instancePath);
      return isDeeper ? [] : [inWords(error, within.map(problemOf).join(', or '))];
    });
}

/** Whether an error belongs to an alternative of an `anyOf`. */
function isWithin(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    `${error.instancePath}/`.startsWith(`${choice.instancePath}/`)
  );
}

function inWords({ keyword, instancePath, params }: ErrorObject, problem: string): ValidationError {
  // ajv reports a missing property at the object that lacks it.
  const path = keyword === 'required' ? `${instancePath}/${escaped(params.missingProperty)}` : instancePath;
  return { path, message: `${nameOf(path)} ${problem}` };
}

function problemOf({ keyword, params, message = 'is invalid' }: ErrorObject): string {
  if (keyword === 'required') return 'is required';
  if (keyword === 'type') return `must be ${[params.type].flat().join(' or ')}`;
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword !== 'enum') return message;
  return `must be one of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(', ')}`;
}

/** The steps of a JSON Pointer with dots between them. A key that the sender chose may be any text, and is quoted. */
function nameOf(path: string): string {
  const steps = path.split('/').slice(1);
  const keys = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.map((key) => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key))).join('.') || 'the value';
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
