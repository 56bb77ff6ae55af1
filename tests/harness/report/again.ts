import type { Result, Sender } from './result';

/** The command that sends a case again, for a POSIX shell. */
export function commandAgain(
  { provider, target, verdict }: Pick<Result, 'provider' | 'target' | 'verdict'>,
  sender: Sender,
): string {
  const pattern = `${sender.clause} ${sender.case}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", '.');
  const strict = verdict === 'warn' ? 'STRICT=1 ' : '';
  return `${strict}TARGET=${target} npm run conformance -- ${provider} -t '${pattern}$'`;
}
