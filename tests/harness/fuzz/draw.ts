import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import type { Change } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { agree, isRecord } from '../lib/json';
import type { Settings, Subject } from '../model';
import type { Field } from '../plan/fields';
import { fieldsOf } from '../plan/fields';
import { freeTexts } from '../plan/second/texts';
import { afterUnique, UNIQUE_ROOM, uniquePart } from '../plan/unique-part';
import { settingNames } from '../request/setting-names';
import { textArbitrary } from './texts';

/** What a request sends for one field; null for what the valid request sends. */
export type Choice = { readonly send: Json } | 'left out' | null;

/** A valid body: by the name of each field of the body. */
export type Draw = { readonly [field: string]: Choice };

/** What draws are made of. */
export interface Drawing {
  readonly subject: Pick<Subject, 'contract' | 'operation'>;
  readonly settings: Settings;
  /** Whether what is unique about a text stays in it, since a live run knows its contacts by that. */
  readonly isMarked: boolean;
}

/** Valid bodies: of fields that are sent or not, values of closed lists, and texts. They shrink to the valid request. */
export function drawArbitrary(drawing: Drawing): fc.Arbitrary<Draw> {
  const { contract, operation } = drawing.subject;
  const fields = fieldsOf(contract, operation.body).filter(({ name }) => !name.includes('.'));
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, choiceOf(drawing, field)])));
}

function choiceOf(drawing: Drawing, field: Field): fc.Arbitrary<Choice> {
  const known = field.value !== undefined && isSet(field.value, drawing.settings) ? field.value : undefined;
  const values = known === undefined ? undefined : valuesOf(drawing, field, known);
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant(null) },
    ...(field.required ? [] : [{ weight: 1, arbitrary: fc.constant('left out' as const) }]),
    ...(values ? [{ weight: 3, arbitrary: values.map((send) => ({ send })) }] : []),
  );
}

/** Values of a field; the contract's own where nothing else is known to be valid. */
function valuesOf(drawing: Drawing, field: Field, known: Json): fc.Arbitrary<Json> {
  const { contract, operation } = drawing.subject;
  const { schema } = field;
  const free = freeTexts(contract, operation);
  const isFree = (name: string) => free.some((each) => each.name === name);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (isFree(field.name)) return textOf(drawing, field, known);
  if (!Array.isArray(known) || known.length === 0) return fc.constant(known);
  const members = fieldsOf(contract, operation.body).filter(
    ({ name }) => name.startsWith(`${field.name}.item.`) && isFree(name),
  );
  return fc
    .shuffledSubarray<Json>(known, { minLength: 1 })
    .chain((items) => fc.tuple(...items.map((item) => itemOf(drawing, item, members))));
}

function textOf({ isMarked }: Drawing, { schema }: Pick<Field, 'schema'>, known: Json): fc.Arbitrary<Json> {
  if (!isMarked || uniquePart(known) === undefined) return textArbitrary(schema);
  const { maxLength } = schema;
  const room = maxLength === undefined ? {} : { maxLength: Math.max(maxLength - UNIQUE_ROOM, 1) };
  return textArbitrary(room).map((text) => afterUnique(known, text));
}

/** An item of the contract's list with other texts in it. */
function itemOf(drawing: Drawing, item: Json, members: readonly Field[]): fc.Arbitrary<Json> {
  if (!isRecord(item)) return fc.constant(item);
  const texts = members.map(({ name, schema }) => [name.slice(name.lastIndexOf('.') + 1), schema] as const);
  const drawn = fc.record(
    Object.fromEntries(
      texts.map(([name, schema]) => {
        const own = item[name] as Json;
        return [name, fc.oneof({ withCrossShrink: true }, fc.constant(own), textOf(drawing, { schema }, own))];
      }),
    ),
  );
  return drawn.map((changed) => ({ ...(item as { readonly [key: string]: Json }), ...changed }));
}

/** Whether all settings in a template are set. */
function isSet(value: Json, settings: Settings): boolean {
  return settingNames(value).every((name) => settings[name] !== undefined);
}

/** A request for one contact of a walk. */
export interface Drawn {
  readonly draw: Draw;
  /** Changes to the valid request, in place of what was drawn for these fields. */
  readonly broken?: readonly Change[];
  /** Whether the contact is the second one of its walk, with other unique values. */
  readonly isOther?: boolean;
}

/** The body of a draw, as a template. */
export function templateOf(
  { contract }: Pick<Subject, 'contract'>,
  { draw, broken = [], isOther = false }: Drawn,
): { readonly [field: string]: Json } {
  const valid: { readonly [field: string]: Json } = contract.request.body;
  const body: { [field: string]: Json } = copyOf(valid);
  for (const [field, choice] of Object.entries(draw)) {
    if (choice === 'left out') delete body[field];
    else if (choice) body[field] = choice.send;
  }
  // What is broken starts from the valid request.
  for (const root of new Set(broken.map(rootOf))) {
    const own = valid[root];
    if (own === undefined) delete body[root];
    else body[root] = copyOf(own);
  }
  applyPatch({ body }, copyOf([...broken]));
  return isOther ? other(body) : body;
}

/** The changes to the valid request that send a draw. */
export function changesOf(subject: Pick<Subject, 'contract'>, drawn: Drawn): readonly Change[] {
  const valid: { readonly [field: string]: Json } = subject.contract.request.body;
  const sent = templateOf(subject, drawn);
  const removed = Object.keys(valid).filter((field) => !Object.hasOwn(sent, field));
  const changed = Object.entries(sent).filter(([field, value]) => !agree(valid[field], value));
  return [
    ...removed.map((field) => ({ op: 'remove', path: `/body/${field}` }) as const),
    ...changed.map(
      ([field, value]) =>
        ({ op: Object.hasOwn(valid, field) ? 'replace' : 'add', path: `/body/${field}`, value }) as const,
    ),
  ];
}

/** A copy that a patch may change. Jest runs tests in a separate realm, where structuredClone makes arrays of another one. */
function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** The field of the body that a change is about. */
export function rootOf({ path }: Pick<Change, 'path'>): string {
  return path.split('/')[2] ?? '';
}

function other(body: { readonly [field: string]: Json }): { readonly [field: string]: Json } {
  return JSON.parse(JSON.stringify(body).replace(/\{\$unique\.(\w+)(?=[:}])/g, '{$unique.$1.other'));
}
