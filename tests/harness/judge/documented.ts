import type { ErrorObject } from 'ajv';
import type { Expectation } from '../../../contracts/expectation';
import type { Difference } from '../model';
import { valueAt } from '../request/pointer';
import { violations } from '../spec/operation';
import { jsonOf } from '../wire/exchange';
import { placesIn } from './created';
import { show } from './difference';
import type { JudgeScope } from './scope';

/** Checks the parts of an answer that the spec describes: media type, body and one header. */
export function checkDocumented({ body, header }: Expectation, scope: JudgeScope): readonly Difference[] {
  return [
    ...(body === undefined ? [] : [...checkMediaType(body, scope), ...checkBody(body, scope)]),
    ...(header === undefined ? [] : checkHeader(header, scope)),
  ];
}

/** Parameters of a media type say nothing of the format (RFC 9110, 8.3.1); a suffix names a format that builds on it (RFC 6839). */
function checkMediaType(response: string, { exchange, subject }: JudgeScope): readonly Difference[] {
  const wanted = subject.operation.responses[response]?.mediaType;
  const sent = exchange.response.headers['content-type'];
  if (wanted === undefined || essence(sent) === essence(wanted)) return [];
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
    .map(({ at, keyword, message = keyword }) => ({
      what: `$response.body#${at}`,
      expected: message.replace(/^must (?:be )?/, ''),
      actual: show(valueAt(body, at)),
    }));
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
  return violations(validate, typed(text, documented.schema.type)).map(({ keyword, message = keyword }) => ({
    what: `$response.header.${name}`,
    expected: message.replace(/^must (?:be )?/, ''),
    actual: show(text),
  }));
}

/** The value of a header, which is sent as text (OpenAPI 3.1, 4.8.21). */
function typed(text: string, type: string | readonly string[] | undefined): unknown {
  const types = [type ?? 'string'].flat();
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}
