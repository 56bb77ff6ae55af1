/** Whether a value is a JSON object: not null, and no list. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One node of a JSON value, and the key of the object that holds it; undefined for the root and the items of a list. */
export interface Node {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** All nodes of a JSON value, the shallowest first. It takes no stack, so that a body of any depth can be judged. */
export function nodesOf(root: unknown): readonly Node[] {
  const nodes: Node[] = [{ key: undefined, value: root }];
  for (let index = 0; index < nodes.length; index++) {
    const value = nodes[index]?.value;
    if (Array.isArray(value)) for (const item of value) nodes.push({ key: undefined, value: item });
    else if (isRecord(value)) for (const [key, child] of Object.entries(value)) nodes.push({ key, value: child });
  }
  return nodes;
}
