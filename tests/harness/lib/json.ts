/** Whether a value is a JSON object: not null and not an array. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One node of a JSON value, and the key of the object that holds it; undefined for the root and for array items. */
export interface Node {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** All nodes of a JSON value, breadth first. Not recursive, so that bodies of any depth can be judged. */
export function* nodesOf(root: unknown): Generator<Node, void> {
  yield { key: undefined, value: root };
  for (const container of containersOf(root)) {
    if (Array.isArray(container)) for (const value of container) yield { key: undefined, value };
    else if (isRecord(container)) for (const key of Object.keys(container)) yield { key, value: container[key] };
  }
}

/** All arrays and objects in a JSON value, breadth first. */
export function* containersOf(root: unknown): Generator<object, void> {
  const found: object[] = [];
  const take = (value: unknown) => {
    if (typeof value === 'object' && value !== null) found.push(value);
  };
  take(root);
  for (let index = 0; index < found.length; index++) {
    const container = found[index] ?? [];
    yield container;
    if (Array.isArray(container)) for (const value of container) take(value);
    else if (isRecord(container)) for (const key of Object.keys(container)) take(container[key]);
  }
}

/** All objects in a JSON value, breadth first. */
export function recordsIn(root: unknown): readonly { readonly [key: string]: unknown }[] {
  return [...containersOf(root)].filter(isRecord);
}

type Pair = readonly [left: unknown, right: unknown];

/**
 * Whether two JSON values are equal, regardless of key order. Not recursive.
 *
 * @param mayHoldMore whether objects on the left may have additional keys
 */
export function agree(left: unknown, right: unknown, mayHoldMore = false): boolean {
  const pairs: Pair[] = [[left, right]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const below = pairsBelow(pair, mayHoldMore);
    if (!below) return false;
    for (const each of below) pairs.push(each);
  }
  return true;
}

/** The pairs that must agree for two values to agree; undefined if the values already differ. */
function pairsBelow([left, right]: Pair, mayHoldMore: boolean): readonly Pair[] | undefined {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length ? right.map((item, index) => [left[index], item]) : undefined;
  if (!isRecord(left) || !isRecord(right)) return Object.is(left, right) ? [] : undefined;
  const keys = Object.keys(right);
  const isOfSize = mayHoldMore || Object.keys(left).length === keys.length;
  return isOfSize && keys.every((key) => Object.hasOwn(left, key))
    ? keys.map((key) => [left[key], right[key]])
    : undefined;
}
