import type { Clause, Subject } from '../../harness/model';
import type { Reference, Rule, Rules } from '../../sandbox/provider';
import type { Fault } from './fault';
import { lax, ruling } from './fault';
import { reads, touches } from './judge-fault';

/** Each constraint of the request not enforced, and each limit off by one, except where the contract leaves that open. */
export function ruleFaults(subject: Subject, reference: Reference): readonly Fault[] {
  const clauses = new Set(subject.clauses.map(({ id }) => id));
  const sideLeftOpen = (name: string) => subject.contract.leavesOpen?.[name]?.side;
  const has = (name: string) => clauses.has(`${subject.provider}/${name}`) && sideLeftOpen(name) !== 'rejected';
  const { closed, ...open } = reference;
  const tolerant: Fault = {
    name: 'takes unknown fields',
    reference: open,
    breaks: (clause) => touches('contract_test_unknown')(clause),
  };
  const ofFields = Object.entries(reference.rules).flatMap(([field, rule]) => [
    ...unenforced(reference, field, rule, has),
    ...offByOne(reference, field, rule, sideLeftOpen(`${field}.max`)),
    ...inParts(reference, field, rule),
  ]);
  return [...(closed === undefined ? [] : [tolerant]), ...ofFields];
}

/** How an unenforced constraint is described. */
const TOLD: { readonly [constraint in keyof Rule]?: (field: string) => string } = {
  required: (field) => `takes a contact without ${field}`,
  max: (field) => `takes ${field} of any length`,
  minLength: (field) => `takes ${field} however short`,
  minimum: (field) => `takes ${field} however low`,
  exclusiveMinimum: (field) => `takes ${field} however low, without a limit`,
  maximum: (field) => `takes ${field} however high`,
  exclusiveMaximum: (field) => `takes ${field} however high, without a limit`,
  multipleOf: (field) => `takes ${field} between the steps`,
  minItems: (field) => `takes ${field} with too few items`,
  maxItems: (field) => `takes ${field} with too many items`,
  uniqueItems: (field) => `takes ${field} with an item twice`,
  closed: (field) => `takes unknown members of ${field}`,
  oneOf: (field) => `takes any value of ${field}`,
  existing: (field) => `takes ids in ${field} that do not exist`,
  form: (field) => `takes ${field} of any form`,
  unique: (field) => `takes a duplicate ${field}`,
  file: (field) => `takes any file in ${field}`,
};

function unenforced(reference: Reference, field: string, rule: Rule, has: (name: string) => boolean): readonly Fault[] {
  // What is taken in another form is returned in it too.
  const breaks = (clause: Clause) => touches(field)(clause) || reads(field)(clause);
  const untyped: Fault = {
    name: `takes ${field} of any type`,
    reference: ruling(reference, field, ({ items: _, fields: __, closed: ___, ...rest }) => ({ ...rest, type: 'any' })),
    breaks,
  };
  const constraints = Object.entries(TOLD).filter(([constraint]) => constraint in rule);
  return [
    ...(has(`${field}.type`) ? [untyped] : []),
    ...constraints
      .filter(([constraint]) => constraint !== 'oneOf' || has(`${field}.enum`))
      .map(([constraint, tell]): Fault => {
        return { name: tell(field), reference: lax(reference, field, constraint as keyof Rule), breaks };
      }),
  ];
}

function offByOne(
  reference: Reference,
  field: string,
  { max }: Rule,
  open?: 'accepted' | 'rejected',
): readonly Fault[] {
  if (max === undefined) return [];
  const limits = [...(open === 'accepted' ? [] : [max - 1]), ...(open === 'rejected' ? [] : [max + 1])];
  return limits.map((limit) => ({
    name: `limits ${field} to ${limit} characters instead of ${max}`,
    reference: ruling(reference, field, (rule) => ({ ...rule, max: limit })),
    breaks: touches(field),
  }));
}

/** The same for the members of objects, and of those in lists: each not required, of any type, and without each constraint. */
function inParts(reference: Reference, field: string, rule: Rule): readonly Fault[] {
  return partsOf(rule, (changed) => ruling(reference, field, () => changed)).flatMap(({ path, part, put }) => {
    const breaks = touches(field);
    const { required, ...optional } = part;
    const inside = `${path} of ${field}`;
    const constraints = Object.entries(TOLD).filter(([name]) => name in part && name !== 'required');
    return [
      ...(required === undefined ? [] : [{ name: `takes ${field} without ${path}`, reference: put(optional), breaks }]),
      { name: `takes ${inside} of any type`, reference: put({ ...part, type: 'any' }), breaks },
      ...constraints.map(([name, tell]): Fault => {
        const rest = Object.fromEntries(Object.entries(part).filter(([each]) => each !== name));
        return { name: tell(inside), reference: put({ type: part.type, ...rest }), breaks };
      }),
    ];
  });
}

interface Part {
  /** Of names, from the field: `address.city`. */
  readonly path: string;
  readonly part: Rule;
  /** The reference with another rule for the part. */
  readonly put: (changed: Rule) => Reference;
}

function partsOf(rule: Rule, put: Part['put']): readonly Part[] {
  const { fields = {}, items } = rule;
  const inItems = items && !isRule(items) ? items : {};
  const members = (rules: Rules, place: (changed: Rules) => Rule): readonly Part[] =>
    Object.entries(rules).flatMap(([name, part]) => {
      const changePart = (changed: Rule) => put(place({ ...rules, [name]: changed }));
      const deeper = partsOf(part, changePart).map((each) => ({ ...each, path: `${name}.${each.path}` }));
      return [{ path: name, part, put: changePart }, ...deeper];
    });
  return [
    ...members(fields, (changed) => ({ ...rule, fields: changed })),
    ...members(inItems, (changed) => ({ ...rule, items: changed })),
  ];
}

function isRule(items: Rule | Rules): items is Rule {
  return typeof items.type === 'string' || Array.isArray(items.type);
}
