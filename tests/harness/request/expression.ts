import type { Json } from '../../../contracts/expectation';
import { isRecord, nodesOf } from '../lib/json';
import { problem } from '../lib/problem';
import { remember } from '../lib/remember';
import type { Exchange, Seed } from '../model';
import { bodyOf, jsonOf } from '../wire/exchange';
import { altered } from './altered';
import { fileTemplate } from './files';
import { ALPHABETS, filled } from './filler';
import { valueAt } from './pointer';
import { uniqueValue } from './unique';

/** What expressions can read before a request is sent. */
export interface RequestScope {
  readonly seed: Seed;
  readonly settings: { readonly [name: string]: string | number | undefined };
}

/** What expressions can read once a response has arrived. */
export interface AnswerScope extends RequestScope {
  readonly exchange: Exchange;
  readonly before: readonly Exchange[];
  /** The created contact in a body; undefined if absent. */
  readonly created: (body: unknown) => unknown;
}

/** Fills the expressions in a template: in all strings of a value, at any depth. */
export function fill(template: Json, scope: RequestScope): Json {
  if (typeof template === 'string') return fillText(template, scope);
  if (Array.isArray(template)) return template.map((item) => fill(item, scope));
  if (!isRecord(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [String(fillText(key, scope)), fill(value, scope)]),
  );
}

/** A text that is one expression takes the type of its value; others are texts. */
function fillText(template: string, scope: RequestScope): string | number {
  if (!template.includes('{$')) return template;
  const [whole] = /^\{\$[^{}]+\}$/.exec(template) ?? [];
  if (whole !== undefined) return requestValue(whole.slice(2, -1), scope);
  return template.replace(/\{\$([^{}]+)\}/g, (_, expression: string) => String(requestValue(expression, scope)));
}

/**
 * `setting.NAME`, `run`, `unique.<kind>[.<label>][:<length>]`, `text[.<alphabet>]:<length>`, `timestamp[:<seconds>]`,
 * `file.<kind>[.<guise>][:<bytes>]`, `altered.<how>.<SETTING>`; `signature[.<part>|.<how>]` is kept until the request is
 * complete
 *
 * @throws a problem when the setting is missing, or the expression is unknown
 */
function requestValue(expression: string, { seed, settings }: RequestScope): string | number {
  const [, path = '', given] = /^([^:]*)(?::(-?\d+))?$/.exec(expression) ?? [];
  const [root = '', name = '', label] = path.split('.');
  const size = given === undefined ? undefined : Number(given);
  if (root === 'signature') return `{$${expression}}`;
  if (root === 'timestamp') return String(seed.time + (size ?? 0));
  if (root === 'file') return fileTemplate(name, size, label);
  if (path === 'run') return seed.run;
  if (root === 'unique') return uniqueValue(seed, name, label, size);
  if (root === 'text' && size !== undefined && size >= 0 && ALPHABETS.includes(name)) return filled(name, size);
  const setting = settingOf(root, root === 'altered' ? label : name, settings);
  if (setting !== undefined && root === 'altered') return altered(name, String(setting));
  if (setting !== undefined) return setting;
  throw unknown(expression, root === 'setting' ? `${name} is not set` : 'it is not a known expression');
}

function settingOf(
  root: string,
  name: string | undefined,
  settings: RequestScope['settings'],
): string | number | undefined {
  const isNamed = (root === 'setting' || root === 'altered') && name !== undefined && Object.hasOwn(settings, name);
  return isNamed ? settings[name] : undefined;
}

function unknown(expression: string, reason: string): Error {
  return problem(`evaluate {$${expression}}`, reason, 'CONTRIBUTING.md, "Adding a case", lists the expressions.');
}

/**
 * The value of an operand of a relation: a runtime expression (OpenAPI 3.1, 4.8.20.4, with the roots named below), a
 * text with expressions in braces, or a plain value. Undefined if nothing is there.
 *
 * - `$statusCode`, `$response.header.<name>`, `$response.body#<pointer>`, `$request.header.<name>`, `$request.body#<pointer>`
 * - `$response.anywhere#/<key>`: the shallowest value under that key, anywhere in the body
 * - `$created#<pointer>`: relative to the created contact
 * - `$before.<n>.…`: the same of a setup request
 */
export function evaluate(operand: Json, scope: AnswerScope): unknown {
  if (Array.isArray(operand)) return operand.map((item) => evaluate(item, scope));
  if (typeof operand !== 'string') return operand;
  if (operand.startsWith('$')) return answerValue(operand, scope);
  const values = [...operand.matchAll(EMBEDDED)].map(([, expression = '']) => answerValue(expression, scope));
  // A text with a missing part cannot be compared; an array or object cannot be part of a text.
  if (values.some((value) => value === undefined || (typeof value === 'object' && value !== null))) return undefined;
  return operand.replace(EMBEDDED, () => String(values.shift()));
}

const EMBEDDED = /\{(\$[^{}]+)\}/g;

interface Parts {
  readonly root: string | undefined;
  readonly part: string | undefined;
  /** Of a header, in lower case. */
  readonly name: string;
  readonly pointer: string;
}

// Every answer is asked for the same expressions.
const partsOf = remember((expression): Parts => {
  const [path = ''] = expression.split('#', 1);
  const [root, part, ...name] = path.slice(1).split('.');
  return { root, part, name: name.join('.').toLowerCase(), pointer: expression.slice(path.length + 1) };
});

function answerValue(expression: string, scope: AnswerScope): unknown {
  const { root, part, name, pointer } = partsOf(expression);
  if (root === 'before') {
    const exchange = scope.before[Number(part)];
    if (!exchange) return undefined;
    return answerValue(`$${expression.split('.').slice(2).join('.')}`, { ...scope, exchange });
  }
  const { response } = scope.exchange;
  if (root === 'statusCode') return response.status;
  if (root === 'created') return valueAt(scope.created(jsonOf(response)), pointer);
  const side = root === 'request' || root === 'response' ? scope.exchange[root] : undefined;
  if (side && part === 'header') return valueAt(side.headers, `/${name}`);
  if (side && part === 'body') return valueAt(bodyOf(side), pointer);
  if (side && part === 'anywhere') return anywhere(bodyOf(side), pointer.slice(1));
  return requestValue(expression.slice(1), scope);
}

/** The shallowest value under a key. */
function anywhere(root: unknown, key: string): unknown {
  for (const node of nodesOf(root)) if (node.key === key) return node.value;
  return undefined;
}
