import { relative } from 'node:path';
import { isProblem, messageOf, problem } from '../tests/harness/lib/problem';

/** Imported before all else: what is thrown while the others are loaded is reported in one line, not with a stack. */

process.on('uncaughtException', report);

function report(error: unknown): void {
  console.error(isProblem(error) ? error.message : (missingModule(error)?.message ?? error));
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

/** Everything is loaded: errors from here on do not come from an import. */
export function loaded(): void {
  process.off('uncaughtException', report);
}
