import { distance } from 'fastest-levenshtein';
import { isRecord, nodesOf } from '../json';

/** Every text in a JSON value, keys left out. */
export function textsOf(value: unknown): readonly string[] {
  return nodesOf(value).flatMap((node) => (typeof node.value === 'string' ? [node.value] : []));
}

/** The steps of a path in any of the usual notations: `/email`, `body.email`, `contact[email]`, `$['email']`, `groups.0`. */
const PATH = /^[\w$./[\]'"-]+$/;

/** Whether a body names a field: as a key, as a text, or as the last step of a path that is no index. */
export function names(body: unknown, field: string): boolean {
  const isName = (text: string) => text === field || (PATH.test(text) && lastStep(text) === field);
  return nodesOf(body).some(({ key, value }) => {
    return (key !== undefined && isName(key)) || (typeof value === 'string' && isName(value));
  });
}

function lastStep(path: string): string | undefined {
  return path
    .split(/[^\w-]+/)
    .filter((step) => !/^\d*$/.test(step))
    .at(-1);
}

/** Keys under which a text stands for itself, not for a field. */
const GENERIC =
  /^(?:messages?|msg|errors?|details?|descriptions?|titles?|reasons?|texts?|data|body|validation|violations|invalid-?params|response|result|meta|info|status)$/i;

/** Keys whose value names the field that an object speaks of. */
const NAMING = /^(?:field|name|param|parameter|property|path|pointer|loc|location|attribute|key|source|target|id)$/i;

/**
 * What a body says that a text is about: the nearest key above it that is not generic, or what stands beside it under
 * a key such as `field`. Empty where the text stands for itself.
 */
export function labelsOf(body: unknown, text: string): readonly string[] {
  const labels: string[] = [];
  const queue: { readonly value: unknown; readonly label: readonly string[] }[] = [{ value: body, label: [] }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { value, label } = next;
    if (value === text) labels.push(...label);
    else if (Array.isArray(value)) queue.push(...value.map((item: unknown) => ({ value: item, label })));
    else if (isRecord(value)) {
      const entries = Object.entries(value);
      // A field may be called `name` itself; then the text stands below it, not beside it.
      const naming = entries.filter(([key, child]) => NAMING.test(key) && !textsOf(child).includes(text));
      const beside = naming.flatMap(([, child]) => textsOf(child));
      const own = beside.length > 0 ? beside : label;
      const labelOf = (key: string) => (GENERIC.test(key) || beside.length > 0 ? own : [key]);
      queue.push(...entries.map(([key, child]) => ({ value: child, label: labelOf(key) })));
    }
  }
  return labels;
}

/** The text that is most like the wanted one; undefined when none is at least half like it. */
export function likest(wanted: string, texts: readonly string[]): string | undefined {
  const [best] = texts.map((text) => ({ text, far: distance(wanted, text) })).sort((a, b) => a.far - b.far);
  return best && best.far <= wanted.length / 2 ? best.text : undefined;
}
