import type { Contract } from '../../../contracts/contract';
import type { Json, Relation } from '../../../contracts/expectation';
import type { Operation, Schema } from '../spec-model';
import { suggestion } from './complaint';
import type { Wrong } from './expression';
import { wrongExpression } from './expression';
import { strayStep } from './schema-path';

/** What operands can refer to. */
export interface Place {
  readonly contract: Contract;
  readonly operation: Operation;
  /** How many setup requests there are. */
  readonly before: number;
  /** Schemas of the answer; an empty list where the answer is not one of the documented ones of the operation. */
  readonly answers: readonly Schema[];
}

/** What is wrong with the operands of a relation. */
export function wrongInRelation(relation: Relation, place: Place): readonly Wrong[] {
  if ('anyOf' in relation) return relation.anyOf.flatMap((each) => wrongInRelation(each, place));
  if ('schema' in relation) return wrongPointer(relation.schema, relation.schema, place.operation.contact);
  if ('pattern' in relation) {
    return [...wrongInOperand(relation.pattern[0], place), ...wrongPattern(relation.pattern[1])];
  }
  if ('type' in relation) return wrongInOperand(relation.type[0], place);
  if ('withinSeconds' in relation) return wrongInOperand(relation.withinSeconds[0], place);
  const operands: readonly Json[] = Object.values(relation).flat();
  return operands.flatMap((operand) => wrongInOperand(operand, place));
}

function wrongPattern(source: string): readonly Wrong[] {
  try {
    new RegExp(source);
    return [];
  } catch (error) {
    return [{ text: source, reason: String(error), remedy: 'Correct the regular expression.' }];
  }
}

/** What is wrong with an operand: each expression in it has to be known, and to point to what the schema has. */
export function wrongInOperand(operand: Json, place: Place): readonly Wrong[] {
  if (Array.isArray(operand)) return operand.flatMap((item: Json) => wrongInOperand(item, place));
  if (typeof operand !== 'string') return [];
  const embedded = [...operand.matchAll(/\{(\$[^{}]+)\}/g)].map(([, expression = '']) => expression);
  return (operand.startsWith('$') ? [operand] : embedded).flatMap((each) => wrongAnswerExpression(each, each, place));
}

/** @param text as it is in the contract */
function wrongAnswerExpression(text: string, expression: string, place: Place): readonly Wrong[] {
  const [path = ''] = expression.split('#', 1);
  const pointer = expression.slice(path.length + 1);
  const [root = '', part = ''] = path.slice(1).split('.');
  const { contact, body } = place.operation;
  if (root === 'before') return wrongBefore(text, `$${expression.split('.').slice(2).join('.')}`, part, place);
  if (path === '$created') return wrongPointer(text, pointer, contact);
  if (path === '$request.body') return wrongPointer(text, pointer, body);
  if (path === '$response.body') return wrongAnswerPointer(text, pointer, place.answers);
  if (part === 'anywhere') return wrongKey(text, path, pointer);
  if (path === '$statusCode' || /^\$(?:request|response)\.header\../.test(path)) return [];
  if (!['created', 'request', 'response', 'statusCode'].includes(root)) {
    return [wrongExpression(text, expression.slice(1), place.contract) ?? []].flat();
  }
  return [
    {
      text,
      reason: `${text} is not an expression`,
      remedy: `${suggestion(path, ROOTS)} CONTRIBUTING.md lists them.`,
    },
  ];
}

const ROOTS = [
  '$created#/',
  '$request.body#/',
  '$request.header.',
  '$response.body#/',
  '$response.header.',
  '$statusCode',
];

function wrongKey(text: string, path: string, pointer: string): readonly Wrong[] {
  if (/^\/[^/]+$/.test(pointer)) return [];
  return [{ text, reason: `${text} names no key`, remedy: `Write ${path}#/<key>.` }];
}

function wrongBefore(text: string, inner: string, index: string, place: Place): readonly Wrong[] {
  if (/^\d+$/.test(index) && Number(index) < place.before) {
    // What a setup request was answered is a success.
    const answers = successesOf(place.operation);
    return wrongAnswerExpression(text, inner, { ...place, before: 0, answers });
  }
  const count = place.before === 0 ? 'no setup request' : `setup requests 0 to ${place.before - 1}`;
  return [
    {
      text,
      reason: `${text} refers to setup request ${index}, and the case has ${count}`,
      remedy: 'Correct the number.',
    },
  ];
}

function wrongPointer(text: string, pointer: string, schema: Schema): readonly Wrong[] {
  const stray = strayStep(schema, pointer);
  if (!stray) return [];
  return [
    { text, reason: `${text}: ${stray.reason}`, remedy: suggestion(`${stray.parent}/${stray.step}`, stray.known) },
  ];
}

/** An answer is one of several documented ones: any of them may have what is asked for. */
function wrongAnswerPointer(text: string, pointer: string, answers: readonly Schema[]): readonly Wrong[] {
  const wrong = answers.map((schema) => wrongPointer(text, pointer, schema));
  return wrong.some((each) => each.length === 0) ? [] : (wrong[0] ?? []);
}

/** The schemas of the documented successes; the one without keywords where one has no schema. */
export function successesOf(operation: Operation): readonly Schema[] {
  return schemasOf(operation, (status) => status.startsWith('2'));
}

/** The schemas of documented responses. */
export function schemasOf({ responses }: Operation, isMeant: (status: string) => boolean): readonly Schema[] {
  return Object.entries(responses).flatMap(([status, { schema }]) => (isMeant(status) ? [schema ?? {}] : []));
}
