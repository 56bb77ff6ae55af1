import { isDeepStrictEqual } from 'node:util';
import type { Limit, Rule, Value } from './provider';

/** The first limit of a rule that a value breaks; of a value of another type none is asked. */
export function brokenLimit(value: Value, rule: Rule): Limit | undefined {
  if (typeof value === 'string') return first(rule, BREAKS_TEXT, [...value].length);
  if (typeof value === 'number') return first(rule, BREAKS_NUMBER, value);
  if (!Array.isArray(value)) return undefined;
  return first(rule, BREAKS_LIST, value.length) ?? (rule.uniqueItems && hasTwins(value) ? 'uniqueItems' : undefined);
}

/** What a limit demands: `have at most 255 characters`. */
export function limitWords(limit: Limit, rule: Rule): string {
  return WORDS[limit].replace('N', String(rule[limit]));
}

const WORDS: { readonly [limit in Limit]: string } = {
  max: 'have at most N characters',
  minLength: 'have at least N characters',
  minimum: 'be at least N',
  exclusiveMinimum: 'be more than N',
  maximum: 'be at most N',
  exclusiveMaximum: 'be less than N',
  multipleOf: 'be a multiple of N',
  minItems: 'have at least N items',
  maxItems: 'have at most N items',
  uniqueItems: 'have no item twice',
};

type Breaks = readonly (readonly [Limit, (size: number, limit: number) => boolean])[];

/** By the number of characters. */
const BREAKS_TEXT: Breaks = [
  ['max', (size, limit) => size > limit],
  ['minLength', (size, limit) => size < limit],
];

const BREAKS_NUMBER: Breaks = [
  ['minimum', (value, limit) => value < limit],
  ['exclusiveMinimum', (value, limit) => value <= limit],
  ['maximum', (value, limit) => value > limit],
  ['exclusiveMaximum', (value, limit) => value >= limit],
  // Without the error of binary fractions.
  ['multipleOf', (value, limit) => !Number.isInteger(Number((value / limit).toFixed(10)))],
];

/** By the number of items. */
const BREAKS_LIST: Breaks = [
  ['minItems', (size, limit) => size < limit],
  ['maxItems', (size, limit) => size > limit],
];

function first(rule: Rule, limits: Breaks, size: number): Limit | undefined {
  return limits.find(([name, breaks]) => {
    const limit = rule[name];
    return typeof limit === 'number' && breaks(size, limit);
  })?.[0];
}

function hasTwins(items: readonly Value[]): boolean {
  return items.some((item, index) => items.slice(0, index).some((other) => isDeepStrictEqual(item, other)));
}
