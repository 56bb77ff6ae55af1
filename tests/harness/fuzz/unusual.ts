import type { Json, Relation } from '../../../contracts/expectation';
import { agree } from '../lib/json';
import type { Clause, Subject } from '../model';
import { fieldsOf } from '../plan/fields';
import { carriedOf } from '../plan/second/carried';
import { freeTexts } from '../plan/second/texts';
import { factsOf } from '../request/relation-facts';
import type { Draw } from './draw';
import { templateOf } from './draw';
import { mayBeTooLong } from './texts';

/** What the texts of draws make of an expectation. */
export interface Unusual {
  /** The fields of the body with other texts than the valid request has. */
  readonly fields: readonly string[];
  /** What must come back of these fields. */
  readonly holds: readonly Relation[];
  /** The ids of the standing clauses that say it of all other answers. */
  readonly exempt: readonly string[];
  /** Whether a text is so long that a rejection passes, too. */
  readonly isOpen: boolean;
}

/** Finds what a walk expects of the texts that it sends; the document allows them, but shows none like them. */
export function unusualOf(subject: Subject, draws: readonly Draw[]): Unusual {
  const { contract, operation } = subject;
  const valid: { readonly [field: string]: Json } = contract.request.body;
  const roots = new Set(freeTexts(contract, operation).map(({ at }) => at.split('/')[1] ?? ''));
  const sent = draws
    .flatMap((draw) => Object.entries(templateOf(subject, { draw })))
    .filter(([field, value]) => roots.has(field) && !agree(valid[field], value) && !isPlain(value));
  const fields = [...new Set(sent.map(([field]) => field))];
  if (fields.length === 0) return { fields, holds: [], exempt: [], isOpen: false };
  const changes = fields.map((field) => ({ op: 'remove', path: `/body/${field}` }) as const);
  const { holds, by } = carriedOf(standingOf(subject), changes);
  const isSent = (field: string) => draws.every((draw) => Object.hasOwn(templateOf(subject, { draw }), field));
  return {
    fields,
    holds: holds.filter((relation) => factsOf(relation).fields.every(isSent)),
    exempt: by.map(({ id }) => id),
    isOpen: sent.some(([field, value]) => isLong(subject, field, value)),
  };
}

/** The clauses that judge every success. */
export function standingOf({ clauses }: Pick<Subject, 'clauses'>): readonly Clause[] {
  return clauses.filter(({ standing }) => standing?.of === 'success');
}

function isLong({ contract, operation }: Subject, field: string, value: Json): boolean {
  const schema = fieldsOf(contract, operation.body).find(({ name }) => name === field)?.schema ?? {};
  if (typeof value === 'string') return mayBeTooLong(value, schema);
  return textsIn(value).some((text) => mayBeTooLong(text, {}));
}

/** Whether a value has no texts but words of plain letters, which standing clauses judge as they judge the valid request's. */
function isPlain(value: Json): boolean {
  const texts = textsIn(value).map((text) => text.replace(/\{\$[^{}]*\}/g, 'Unique'));
  return texts.every((text) => text.length <= PLAIN && /^[A-Za-z]{2,}(?: [A-Za-z]+)*$/.test(text));
}

/** Characters. */
const PLAIN = 250;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
