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
  return Object.entries(reference.rules).flatMap(([field, rule]) => [
    ...unenforced(reference, field, rule, has),
    ...offByOne(reference, field, rule, sideLeftOpen(`${field}.max`)),
    ...inItems(reference, field, rule),
  ]);
}

/** How an unenforced constraint is described. */
const TOLD: { readonly [constraint in keyof Rule]?: (field: string) => string } = {
  required: (field) => `takes a contact without ${field}`,
  max: (field) => `takes ${field} of any length`,
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
    reference: ruling(reference, field, ({ items: _, ...rest }) => ({ ...rest, type: 'any' })),
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

function inItems(reference: Reference, field: string, { items }: Rule): readonly Fault[] {
  if (!items || isRule(items)) return [];
  return Object.entries(items).flatMap(([name, rule]) => {
    const changed = (change: Rule) =>
      ruling(reference, field, (list) => ({ ...list, items: { ...items, [name]: change } }));
    const { required: _, ...optional } = rule;
    return [
      { name: `takes items of ${field} without ${name}`, reference: changed(optional), breaks: touches(field) },
      {
        name: `takes ${name} of any type in ${field}`,
        reference: changed({ ...rule, type: 'any' }),
        breaks: touches(field),
      },
    ];
  });
}

function isRule(items: Rule | Rules): items is Rule {
  return typeof items.type === 'string';
}
