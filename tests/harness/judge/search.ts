import { distance } from 'fastest-levenshtein';
import { nodesOf } from '../json';

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

/** The text that is most like the wanted one; undefined when none is at least half like it. */
export function likest(wanted: string, texts: readonly string[]): string | undefined {
  const [best] = texts.map((text) => ({ text, far: distance(wanted, text) })).sort((a, b) => a.far - b.far);
  return best && best.far <= wanted.length / 2 ? best.text : undefined;
}
