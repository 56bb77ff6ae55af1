import { distance } from 'fastest-levenshtein';
import { containersOf, isRecord, nodesOf } from '../lib/json';

/** Every text in a JSON value, keys left out. */
export function textsOf(value: unknown): readonly string[] {
  const texts: string[] = [];
  for (const node of nodesOf(value)) if (typeof node.value === 'string') texts.push(node.value);
  return texts;
}

/** The steps of a path in any of the usual notations: `/email`, `body.email`, `contact[email]`, `$['email']`, `groups.0`. */
const PATH = /^[\w$./[\]'"-]+$/;

/** Characters. */
const LONGEST_PATH = 1000;

/** Whether a body names a field: as a key, as a text, or as the last step of a path that is not an index. */
export function names(body: unknown, field: string): boolean {
  for (const { key, value } of nodesOf(body)) {
    if (key !== undefined && isNameOf(field, key)) return true;
    if (typeof value === 'string' && isNameOf(field, value)) return true;
  }
  return false;
}

function isNameOf(field: string, text: string): boolean {
  return text === field || (text.length <= LONGEST_PATH && PATH.test(text) && lastStep(text) === field);
}

function lastStep(path: string): string | undefined {
  return path
    .split(/[^\w-]+/)
    .filter((step) => !/^\d*$/.test(step))
    .at(-1);
}

/** Whether a body holds a list of at least so many texts, other than below a key that names another field. */
export function listsTexts(body: unknown, count: number, others: readonly string[]): boolean {
  const isText = (item: unknown) => typeof item === 'string';
  return notBelow(body, others).some((value) => Array.isArray(value) && value.filter(isText).length >= count);
}

/** Whether a text of a body has the name of a field as one of its words, other than below a key that names another field. */
export function speaksOf(body: unknown, field: string, others: readonly string[]): boolean {
  return notBelow(body, others).some((value) => typeof value === 'string' && value.split(/[^\w-]+/).includes(field));
}

/** All nodes of a JSON value, except what is below one of these keys. */
function notBelow(root: unknown, keys: readonly string[]): readonly unknown[] {
  const found = [root];
  for (const value of found) {
    if (Array.isArray(value)) for (const item of value) found.push(item);
    else if (isRecord(value)) for (const key of Object.keys(value)) if (!keys.includes(key)) found.push(value[key]);
  }
  return found;
}

/** Keys under which a text is a message, not the name of a field. */
const GENERIC =
  /^(?:messages?|msg|errors?|details?|descriptions?|titles?|reasons?|texts?|data|body|validation|violations|invalid-?params|response|result|meta|info|status)$/i;

/** Keys whose value names the field that an object speaks of. */
const NAMING = /^(?:field|name|param|parameter|property|path|pointer|loc|location|attribute|key|source|target|id)$/i;

/** A part of a body, and what is said to be its subject. */
interface Labelled {
  readonly value: unknown;
  readonly label: readonly string[];
}

/**
 * What a body says that a text is about: the nearest key above it that is not generic, or what is beside it under a key
 * such as `field`. Empty if the text has no label.
 */
export function labelsOf(body: unknown, text: string): readonly string[] {
  const holders = holdersOf(body, text);
  const holds = (value: unknown) => value === text || holders.has(value);
  const labels = new Set<readonly string[]>();
  const queue: Labelled[] = [{ value: body, label: [] }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.value === text) labels.add(next.label);
    else for (const child of childrenOf(next, holds)) queue.push(child);
  }
  return [...labels].flat();
}

/** The children that hold the text, each with its label. */
function childrenOf({ value, label }: Labelled, holds: (value: unknown) => boolean): readonly Labelled[] {
  if (Array.isArray(value)) return value.filter(holds).map((item) => ({ value: item, label }));
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  // A field may be called `name` itself; then the text is below it, not beside it.
  const naming = entries.filter(([key, child]) => NAMING.test(key) && !holds(child));
  const beside = naming.flatMap(([, child]) => textsOf(child));
  const own = beside.length > 0 ? beside : label;
  const labelOf = (key: string) => (GENERIC.test(key) || beside.length > 0 ? own : [key]);
  return entries.flatMap(([key, child]) => (holds(child) ? [{ value: child, label: labelOf(key) }] : []));
}

/** The lists and objects that hold a text, at any depth. */
function holdersOf(body: unknown, text: string): ReadonlySet<unknown> {
  const holders = new Set<unknown>();
  // The deepest first, so that what a container holds is known before the container is reached.
  for (const container of [...containersOf(body)].reverse()) {
    if (Object.values(container).some((child) => child === text || holders.has(child))) holders.add(container);
  }
  return holders;
}

/** As many texts are compared; an error body that has more says nothing. */
const MOST_COMPARED = 10_000;

/** The text that is most like the wanted one; undefined when none is at least half like it. */
export function closestText(wanted: string, texts: readonly string[]): string | undefined {
  const farthest = wanted.length / 2;
  // Texts are at least as far apart as their lengths.
  const compared = texts.filter((text) => Math.abs(text.length - wanted.length) <= farthest).slice(0, MOST_COMPARED);
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const text of compared) {
    const far = distance(wanted, text);
    if (far < least) [found, least] = [text, far];
  }
  return least <= farthest ? found : undefined;
}
