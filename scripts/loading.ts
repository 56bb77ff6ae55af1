import { relative } from 'node:path';
import { isRecord } from '../tests/harness/lib/json';
import { isProblem, messageOf, problem } from '../tests/harness/lib/problem';

/** Imported before all else: what is thrown while the others are loaded is reported in one line, not with a stack. */

process.on('uncaughtException', report);

function report(error: unknown): void {
  const known = isProblem(error) ? error : (missingModule(error) ?? unreadable(error));
  console.error(known?.message ?? error);
  process.exit(2);
}

/** What Node throws where an import leads to no file, with what imports it. */
function missingModule(error: unknown): Error | undefined {
  const [, name = ''] = /^Cannot find module '(\.[^']*)'/.exec(messageOf(error)) ?? [];
  const stack: unknown = error instanceof Error && 'requireStack' in error ? error.requireStack : undefined;
  const [importer] = Array.isArray(stack) ? stack : [];
  if (name === '' || typeof importer !== 'string') return undefined;
  const file = relative(process.cwd(), importer);
  return problem(`load ${file}`, `it imports ${name}, which is missing`, 'Write that file, or delete the import.');
}

/** What esbuild throws where a file is not TypeScript, or has a key twice in one object. */
function unreadable(error: unknown): Error | undefined {
  const errors: unknown = error instanceof Error && 'errors' in error ? error.errors : undefined;
  const [first]: readonly unknown[] = Array.isArray(errors) ? errors : [];
  if (!isRecord(first) || !isRecord(first.location)) return undefined;
  const { file, line } = first.location;
  const name = relative(process.cwd(), String(file));
  return problem(`load ${name}:${String(line)}`, String(first.text), 'Correct that line.');
}

/** Everything is loaded: errors from here on do not come from an import. */
export function loaded(): void {
  process.off('uncaughtException', report);
}
