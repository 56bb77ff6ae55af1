import { visible } from '../lib/visible';
import type { Facts } from './facts';
import { proseFacts, validationFacts } from './facts';

/** A row of a table of fields, as far as it is understood. */
export interface Row {
  readonly name: string;
  /** As in JSON Schema, with the type of the items of an array or of the values of a map. */
  readonly type: FieldType;
  readonly facts: Facts;
  readonly description: string;
}

export interface FieldType {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly of?: 'string' | 'integer' | 'number' | 'boolean' | 'object';
}

const NAME = /^[A-Za-z_][\w.-]{0,63}$/;
const SIMPLE: { readonly [word: string]: Exclude<FieldType['type'], 'array'> } = {
  ...{
    string: 'string',
    str: 'string',
    text: 'string',
    uuid: 'string',
    email: 'string',
    url: 'string',
    date: 'string',
  },
  ...{ datetime: 'string', integer: 'integer', int: 'integer', number: 'number', float: 'number', double: 'number' },
  ...{ decimal: 'number', boolean: 'boolean', bool: 'boolean', object: 'object', map: 'object' },
};
const COLUMN =
  /parameter|field|name|property|key|type|required|validation|constraints|rules|description|default|example/gi;
/** Where a table was read without its gaps: name, type, Yes or No, and the rest. */
const GLUED = /^([A-Za-z_][\w.-]*?)(string|integer|number|float|boolean|array|object)(Yes|No)(.*)$/;
/** A component that documents a field: `<ParamField body="name" type="string" required>`. */
const COMPONENT = /^<(?:Param|Response)Field\s([^>]*)>\s*(.*?)(?:<\/\w+>)?$/;

/**
 * Reads a row.
 *
 * @param text a plain line, cells with a tab between them, or glued together; or a component that documents a field,
 *   with its description
 * @param head the plain line above the rows, which names the columns; undefined where there is none
 * @returns undefined for a row that is not understood
 */
export function readRow(text: string, head?: string): Row | undefined {
  const columns = head === undefined ? [] : columnsOf(head);
  return ofComponent(text) ?? (text.includes('\t') ? ofCells(text.split('\t'), columns) : ofGlued(text, columns));
}

/** The names of the columns, in lower case; none where the line is no head of a table. */
function columnsOf(head: string): readonly string[] {
  const names = head.match(COLUMN) ?? [];
  return names.join('').length === head.replace(/\s/g, '').length ? names.map((name) => name.toLowerCase()) : [];
}

function ofCells(cells: readonly string[], columns: readonly string[]): Row | undefined {
  const [name = '', ...others] = cells;
  // Columns whose cells are empty cannot be told from those that follow.
  const named = columns.length === cells.length ? columns.slice(1) : [];
  const typeAt = others.findIndex((cell) => typeOf(cell) !== undefined);
  const type = typeOf(others[typeAt] ?? '');
  if (!NAME.test(name) || !type) return undefined;
  const rest = others
    .map((cell, index) => ({ cell, column: named[index] ?? '' }))
    .filter((_, index) => index !== typeAt);
  const is = (pattern: RegExp) => rest.filter(({ column }) => pattern.test(column)).map(({ cell }) => cell);
  const said = rest.find(({ cell }) => /^(?:yes|no|required|optional)$/i.test(cell))?.cell;
  const described = rest.filter(({ cell }) => cell !== said);
  const description =
    is(/description/)[0] ?? [...described].sort((a, b) => b.cell.length - a.cell.length)[0]?.cell ?? '';
  const [value] = is(/default/).filter((cell) => !/^[-–—]$/.test(cell));
  const validation = described
    .filter(({ cell, column }) => cell !== description && cell !== value && !/default|example/.test(column))
    .map(({ cell }) => cell);
  return rowOf(
    name,
    type,
    [
      ...validation.map(validationFacts),
      proseFacts(description),
      ...(value === undefined ? [] : [{ default: value, unread: [] }]),
      ...(said === undefined ? [] : [{ required: /^(?:yes|required)$/i.test(said), unread: [] }]),
    ],
    description,
  );
}

function ofGlued(text: string, columns: readonly string[]): Row | undefined {
  const [, name, word = '', isRequired, rest = ''] = GLUED.exec(text) ?? [];
  const type = typeOf(word);
  if (name === undefined || !type) return undefined;
  const required = { required: isRequired === 'Yes', unread: [] };
  if (columns.at(-1) === 'default') {
    const [, description = rest, value = '-'] = /^(.*?)(-|—|true|false|\d+)$/.exec(rest) ?? [];
    const given = /^[-—]$/.test(value) ? [] : [{ default: value, unread: [] }];
    return rowOf(name, type, [proseFacts(description), ...given, required], description);
  }
  // The description begins with the first capital after a small letter, a digit or a sign.
  const [, validation = '', description = rest] = /^([^A-Z]*?[^A-Z\s])(?=[A-Z])(.*)$/.exec(rest) ?? [];
  return rowOf(name, type, [validationFacts(validation), proseFacts(description), required], description);
}

function ofComponent(text: string): Row | undefined {
  const [, attributes = '', described = ''] = COMPONENT.exec(text.replace(/\s+/g, ' ')) ?? [];
  const description = described.trim();
  const attribute = (key: string) => new RegExp(`\\b(?:${key})=["{]?["']?([^"'}]*)`).exec(attributes)?.[1];
  const [name = '', type] = [attribute('body|name|query|path|header'), typeOf(attribute('type') ?? '')];
  if (!NAME.test(name) || !type) return undefined;
  const value = attribute('default');
  return rowOf(
    name,
    type,
    [
      proseFacts(description),
      ...(value === undefined ? [] : [{ default: value, unread: [] }]),
      { required: /(?:^|\s)required(?:\s|$|=\{true)/.test(attributes), unread: [] },
    ],
    description,
  );
}

/** `string`, `String[]`, `array of integers`, `String{}`; undefined for a word that is no type. */
function typeOf(cell: string): FieldType | undefined {
  const text = cell.toLowerCase().replace(/\s*\((?:optional|required)\)$/, '');
  const [, item, isMap] =
    /^(\w+)(?:\[\]|(\{\}))$/.exec(text) ?? /^(?:array|list) ?(?:of |<)(\w+?)s?>?$/.exec(text) ?? [];
  const of = item === undefined ? undefined : SIMPLE[item];
  if (of !== undefined) return { type: isMap ? 'object' : 'array', of };
  if (text === 'array' || text === 'list') return { type: 'array' };
  const type = SIMPLE[text];
  return type === undefined ? undefined : { type };
}

function rowOf(name: string, type: FieldType, facts: readonly Facts[], description: string): Row {
  const all: Facts = Object.assign({}, ...facts, { unread: facts.flatMap(({ unread }) => unread) });
  const items = SIMPLE[all.items ?? ''];
  return {
    name,
    type: type.type === 'array' && !type.of && items ? { ...type, of: items } : type,
    facts: all,
    description: visible(description),
  };
}
