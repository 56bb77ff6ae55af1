import type { Json } from '../../../../contracts/expectation';
import { isRecord } from '../../lib/json';
import { code } from './markdown';

/** Longer texts are truncated where they are sent: they are long on purpose, and only their length matters. */
const LONGEST = 120;
const HEAD = 40;
const TAIL = 10;

/** A text that is one expression takes the type of its value, so quotes around it would mislead; a key does not. */
const EXPRESSION = /"(\{\$[^{}"]+\})"(?!:)/g;

/** A JSON value, in code and on one line. */
export function value(json: unknown): string {
  return code(JSON.stringify(json, null, 1).replace(/\n\s*/g, ' ').replace(EXPRESSION, '$1'));
}

/** The same with long texts truncated, and their length added. */
export function shortValue(json: Json): string {
  return typeof json === 'string' ? cut(json, value) : value(withShortTexts(json));
}

/** A text that is not JSON, or not meant to be read as JSON, truncated like any other. */
export function rawText(raw: string): string {
  return cut(raw, code);
}

function withShortTexts(json: Json): Json {
  if (typeof json === 'string') return cut(json, (shown) => shown);
  if (Array.isArray(json)) return json.map(withShortTexts);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, child]) => [key, withShortTexts(child)]));
}

/** Characters are code points (JSON Schema Validation 2020-12, 6.3.1). */
function cut(text: string, show: (shown: string) => string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return show(text);
  const shown = `${characters.slice(0, HEAD).join('')}…${characters.slice(-TAIL).join('')}`;
  return `${show(shown)} (${characters.length} characters)`;
}
