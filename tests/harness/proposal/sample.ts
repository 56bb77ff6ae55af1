/** A value for a field, for the contract to try. */
export interface Sample {
  readonly name: string;
  readonly value: unknown;
  /** Whether every request has to have it. */
  readonly isRequired: boolean;
}

const TEXT = 'Contract test';

/** A value that meets the keywords of a schema and is not its default; undefined where none can be told. */
export function sampleOf(schema: { readonly [keyword: string]: unknown }): unknown {
  const { type, enum: values, default: usual, format, items } = schema;
  if (Array.isArray(values)) return values.find((value) => value !== usual);
  if (format === 'email') return '{$unique.email}';
  if (format === 'uri') return 'https://example.com/';
  if (format !== undefined) return undefined;
  if (type === 'string') return textOf(schema);
  if (type === 'boolean') return usual !== true;
  if (type === 'integer' || type === 'number') return Math.max(Number(schema.minimum ?? 1), 1);
  if (type !== 'array' || typeof items !== 'object' || items === null) return undefined;
  const item = sampleOf({ ...items });
  return item === undefined ? undefined : Array.from({ length: Math.max(Number(schema.minItems ?? 1), 1) }, () => item);
}

function textOf({ minLength, maxLength }: { readonly [keyword: string]: unknown }): string {
  return TEXT.padEnd(Number(minLength ?? 0), '.').slice(0, Number(maxLength ?? Number.POSITIVE_INFINITY));
}

/**
 * Adds a sample to the text of a contract: to the body of its request, or to what is optional. No other line changes.
 *
 * @returns the text as it is where the contract has no such place
 */
export function addSample(contract: string, { name, value, isRequired }: Sample): string {
  const line = `    ${isRequired ? '  ' : ''}${/^[A-Za-z_]\w*$/.test(name) ? name : literal(name)}: ${literal(value)},\n`;
  const place = isRequired ? /^ {2}request: \{\n(?:[\s\S]*?\n)? {4}body: \{\n/m : /^ {2}optional: \{\n/m;
  if (place.test(contract)) return contract.replace(place, (found) => found + line);
  if (isRequired) return contract;
  return contract.replace(/^ {2}request: \{\n[\s\S]*?\n {2}\},\n/m, (found) => `${found}  optional: {\n${line}  },\n`);
}

/** A value as the formatter of the project writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value);
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
  return value.includes("'") ? JSON.stringify(value) : `'${escaped}'`;
}
