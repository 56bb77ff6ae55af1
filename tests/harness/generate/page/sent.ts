import type { AtOnce, Change, Read, SetupStep } from '../../../../contracts/contract';
import { statusWords } from './expected';
import { code, text } from './markdown';
import type { KeyOf } from './members';
import { shortValue } from './value';

const OPERATION = { add: 'with ', replace: '', remove: 'without ' } satisfies {
  readonly [Operation in Change['op']]: string;
};

/** The words of each member of a change, in the order in which they are read. */
const CHANGE = {
  op: ({ op }) => OPERATION[op],
  path: ({ path }) => placeWords(path),
  value: (change) => ('value' in change ? ` = ${shortValue(change.value)}` : ''),
} satisfies { readonly [Member in KeyOf<Change>]: (change: Change) => string };

/** The words of each member of a setup request. */
const STEP = {
  name: ({ name }) => text(name),
  request: ({ request = [] }) => `(${requestWords(request)}`,
  status: ({ status = '2XX' }) => `→ ${statusWords(status)})`,
} satisfies { readonly [Member in keyof SetupStep]-?: (step: SetupStep) => string };

/** What a request sends differently from the valid one, in words. */
export function requestWords(changes: readonly Change[]): string {
  if (changes.length === 0) return 'the valid request';
  const groups = new Map<string, readonly Change[]>();
  for (const change of changes) {
    const key = JSON.stringify({ ...change, path: '' });
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map(groupWords).join(', ');
}

/** Changes that send the same value in several places. */
function groupWords(changes: readonly Change[]): string {
  const [first] = changes;
  if (!first) return '';
  return CHANGE.op(first) + changes.map(CHANGE.path).join(', ') + CHANGE.value(first);
}

/** The requests that are sent at the same time, and how many of them may succeed. */
export function atOnceWords({ requests, succeeds }: AtOnce): string {
  const others = requests.map((changes) => (changes.length === 0 ? 'the same' : `one (${requestWords(changes)})`));
  return `at the same time ${others.join(' and ')}, of which ${succeeds === 'each' ? 'each succeeds' : 'one succeeds at most, and each other'}`;
}

/** A read of a contact, by its id or by what was sent. */
export function readWords({ by, of }: Read): string {
  return `the contact of setup request ${of + 1} is read by ${by === 'id' ? 'its id' : 'a value that was sent'}`;
}

/** A setup request: its name, what it sends, and the status it must return for its case to be judged. */
export function stepWords(step: SetupStep): string {
  return words(STEP, step).join(' ');
}

/** A place in a request: a field of the body, or a header, or a parameter of the query. */
export function placeWords(path: string): string {
  const [, part = '', ...names] = path.split('/');
  const name = names.join('/');
  if (part === 'body') return name === '' ? 'the whole body' : code(name);
  return `the ${part === 'headers' ? 'header' : 'query parameter'} ${code(name)}`;
}

function words<Whole>(members: { readonly [name: string]: (whole: Whole) => string }, whole: Whole): readonly string[] {
  return Object.values(members).map((member) => member(whole));
}
