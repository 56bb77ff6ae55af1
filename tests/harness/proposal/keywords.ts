import type { Row } from './row';

/** Keywords of JSON Schema and their values, in the order in which specs have them; and what has none. */
export interface Keywords {
  readonly values: { readonly [keyword: string]: unknown };
  readonly unread: readonly string[];
}

const LIMITS: { readonly [type: string]: readonly [most: string, least: string] } = {
  string: ['maxLength', 'minLength'],
  integer: ['maximum', 'minimum'],
  number: ['maximum', 'minimum'],
  array: ['maxItems', 'minItems'],
};

/** The keywords of the schema of a field. */
export function keywordsOf({ type: { type, of }, facts, description }: Row): Keywords {
  const [most, least] = LIMITS[type] ?? [];
  const read = <Value>(value: Value | undefined) => (value === undefined ? [] : [value]);
  const values: [string, unknown][] = [
    ['type', type],
    ...read(facts.format).map((format): [string, unknown] => ['format', format]),
    ...read(facts.least).flatMap((limit): [string, unknown][] => (least ? [[least, limit]] : [])),
    ...read(facts.most).flatMap((limit): [string, unknown][] => (most ? [[most, limit]] : [])),
    ...read(facts.values).map((list): [string, unknown] => [
      'enum',
      list.map((value) => typedValue(value, type) ?? value),
    ]),
    ...read(facts.default).flatMap((text): [string, unknown][] => {
      const value = typedValue(text, type);
      return value === undefined ? [] : [['default', value]];
    }),
    ...(description === '' ? [] : [['description', description] as [string, unknown]]),
    ...(of && type === 'object' ? [['additionalProperties', { type: of }] as [string, unknown]] : []),
  ];
  return {
    values: Object.fromEntries(values),
    unread: [
      ...facts.unread,
      ...(facts.default !== undefined && typedValue(facts.default, type) === undefined
        ? [`default ${facts.default}`]
        : []),
      ...(type === 'array' && !of ? ['the type of its items'] : []),
      ...(type === 'object' && !of ? ['its members'] : []),
    ],
  };
}

/** A value as its type; undefined where it is none. */
function typedValue(text: string, type: string): unknown {
  if (type === 'string') return text;
  if (type === 'boolean') return { true: true, false: false }[text.toLowerCase()];
  const isNumber = (type === 'integer' ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/).test(text);
  return isNumber && (type === 'integer' || type === 'number') ? Number(text) : undefined;
}
