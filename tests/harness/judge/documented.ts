import type { ErrorObject } from 'ajv';
import type { Expectation } from '../../../contracts/expectation';
import type { Difference, ReceivedResponse } from '../model';
import { valueAt } from '../request/pointer';
import { violations } from '../spec/operation';
import { jsonOf } from '../wire/exchange';
import { placesIn } from './created';
import { show } from './difference';
import type { JudgeScope } from './scope';

/** Checks the parts of an answer that the spec describes: media type, body and one header. */
export function checkDocumented({ body, header }: Expectation, scope: JudgeScope): readonly Difference[] {
  const wanted = body === undefined ? undefined : scope.subject.operation.responses[body]?.mediaType;
  return [
    ...(wanted === undefined ? [] : checkMediaType(wanted, scope.exchange.response)),
    ...(body === undefined ? [] : checkBody(body, scope)),
    ...(header === undefined ? [] : checkHeader(header, scope)),
  ];
}

/**
 * Whether the body is of a media type. Parameters say nothing of the format (RFC 9110, 8.3.1); a suffix names a format that
 * builds on it (RFC 6839).
 */
export function checkMediaType(wanted: string, { headers }: ReceivedResponse): readonly Difference[] {
  const sent = headers['content-type'];
  if (essence(sent) === essence(wanted)) return [];
  return [{ what: 'content-type', expected: wanted, actual: show(sent) }];
}

/** `application/json` of `application/problem+json; charset=utf-8`. */
function essence(type: string | undefined): string | undefined {
  return type
    ?.split(';', 1)[0]
    ?.trim()
    .toLowerCase()
    .replace(/\/(?:[\w.-]+\+)(json)$/, '/$1');
}

/** What is wrong with the contact is reported by the clauses of its fields. */
function checkBody(response: string, scope: JudgeScope): readonly Difference[] {
  const validate = scope.subject.validators.responses[response];
  if (!validate) return [];
  const body = jsonOf(scope.exchange.response);
  // A rejection shows no contact, which may be the whole body elsewhere.
  const places = scope.exchange.response.status < 300 ? placesIn(scope.subject.contract.created, body) : [];
  return violations(validate, body)
    .map((violation) => ({ ...violation, at: placeOf(violation) }))
    .filter(({ at }) => !places.some((place) => `${at}/`.startsWith(`${place}/`)))
    .map(({ at, ...violation }) => differenceOf(`$response.body#${at}`, violation, valueAt(body, at)));
}

/** A violation as a difference: what ajv says that a value must be, and the value. */
export function differenceOf(what: string, { keyword, message = keyword }: ErrorObject, value: unknown): Difference {
  return { what, expected: message.replace(/^must (?:be )?/, ''), actual: show(value) };
}

/** Where something is violated; what is missing is so at the place where it should be. */
export function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing: unknown = keyword === 'required' ? params.missingProperty : undefined;
  return typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
}

function checkHeader([response, name]: readonly [string, string], scope: JudgeScope): readonly Difference[] {
  const documented = scope.subject.operation.responses[response]?.headers[name];
  const validate = scope.subject.validators.headers[response]?.[name];
  const text = scope.exchange.response.headers[name];
  if (!documented || !validate) return [];
  if (text === undefined)
    return documented.required ? [{ what: `$response.header.${name}`, expected: 'a value', actual: 'nothing' }] : [];
  return violations(validate, typed(text, documented.schema.type)).map((violation) =>
    differenceOf(`$response.header.${name}`, violation, text),
  );
}

/** The value of a header, which is sent as text (OpenAPI 3.1, 4.8.21). */
function typed(text: string, type: string | readonly string[] | undefined): unknown {
  const types = [type ?? 'string'].flat();
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}
