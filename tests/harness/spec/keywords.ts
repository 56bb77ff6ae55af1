import { isRecord } from '../lib/json';
import type { Mistake } from '../lib/problem';
import { MALFORMED } from '../plan/constraints/texts';
import type { Spec } from './load';

type Keys = readonly string[];

/** Keywords from which cases are derived. */
const DERIVED = new Set([
  ...['type', 'required', 'properties', 'items', 'enum', 'const', 'minLength', 'maxLength', 'format', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'additionalProperties'],
]);

/** Keywords that constrain nothing (JSON Schema Validation 2020-12, 9). */
const ANNOTATIONS = new Set([
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'writeOnly', '$comment'],
  ...['externalDocs', 'x-source', 'x-level'],
]);

/** Formats that name what a text is for, and no form of it. */
const ANY_TEXT = new Set(['binary', 'password']);

const REMEDY = 'Say it in the description, and write a clause for it.';

/** Keywords of the request's schema that would derive no case, and so be silently ignored. */
export function underivedKeywords(spec: Spec, isForm: boolean): readonly Mistake[] {
  const { components } = spec.resolved;
  const body = isRecord(components) && isRecord(components.schemas) ? components.schemas.NewContact : undefined;
  return mistakesIn(spec, body, ['components', 'schemas', 'NewContact'], isForm);
}

function mistakesIn(spec: Spec, schema: unknown, at: Keys, isForm: boolean): readonly Mistake[] {
  const refuse = (keyword: string, reason: string, remedy = REMEDY): Mistake => ({
    task: `read ${spec.file}:${spec.lineOf([...at, keyword])}`,
    reason,
    remedy,
  });
  if (!isRecord(schema)) {
    return [
      refuse('', `the schema of ${at.at(-1)} is ${JSON.stringify(schema)}`, 'Write an object; {} allows anything.'),
    ];
  }
  const members = Object.entries(isRecord(schema.properties) ? schema.properties : {});
  const isNestedInForm = isForm && at.length > ['components', 'schemas', 'NewContact'].length;
  return [
    ...Object.entries(schema).flatMap(([keyword, value]) => {
      const reason = reasonAgainst(keyword, value, isNestedInForm);
      return reason === undefined ? [] : [refuse(keyword, reason)];
    }),
    ...members.flatMap(([name, member]) => mistakesIn(spec, member, [...at, 'properties', name], isForm)),
    ...('items' in schema ? mistakesIn(spec, schema.items, [...at, 'items'], isForm) : []),
  ];
}

/** Why a keyword derives no case; undefined where it does, or where there is nothing to derive. */
function reasonAgainst(keyword: string, value: unknown, isNestedInForm: boolean): string | undefined {
  if (isNestedInForm && (keyword === 'properties' || keyword === 'items')) return `${keyword} cannot be sent in a form`;
  if (keyword === 'format') {
    const isKnown = Object.hasOwn(MALFORMED, String(value)) || ANY_TEXT.has(String(value));
    return isKnown ? undefined : `format: ${String(value)} derives no case`;
  }
  return DERIVED.has(keyword) || ANNOTATIONS.has(keyword) ? undefined : `${keyword} derives no case`;
}
