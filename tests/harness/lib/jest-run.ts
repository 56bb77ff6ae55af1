import { isRecord } from './json';

/**
 * What the processes of a run share: its script, jest, and the workers of jest. It comes as one of jest's `globals`
 * (https://jestjs.io/docs/configuration#globals-object), which jest hands to the global setup and to every test file, in
 * whatever process that runs. The environment would hand it to the processes that tests start, too.
 */
export interface JestRun {
  /** The folder in which test files leave what they found; an absolute path. */
  readonly parts?: string;
  /** The folder of a live run that somebody supervises (live/control.ts). */
  readonly control?: string;
  /** The providers that were asked for; all of them when absent. */
  readonly providers?: readonly string[];
}

declare global {
  /** The run that this process takes part in. */
  var conformanceRun: JestRun | undefined;
}

/** What jest's `globals` say of the run; undefined when somebody has replaced them. */
export function jestRunIn(globals: { readonly [name: string]: unknown }): JestRun | undefined {
  const run = globals['conformanceRun'];
  return isJestRun(run) ? run : undefined;
}

function isJestRun(value: unknown): value is JestRun {
  if (!isRecord(value)) return false;
  const { parts, control, providers } = value;
  const isText = (each: unknown) => each === undefined || typeof each === 'string';
  return isText(parts) && isText(control) && (providers === undefined || Array.isArray(providers));
}
