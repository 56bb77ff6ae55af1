import type { TargetKind } from '../../model';
import type { Entry } from './entries';
import type { Filters } from './state';

/** Whether a clause is among those that are asked for. Each word of the text has to be in it. */
export function isShown(entry: Entry, filters: Filters): boolean {
  const { level, verdict } = filters;
  return (
    isThere(entry, filters) &&
    (level.length === 0 || level.includes(entry.level)) &&
    (verdict.length === 0 || verdict.includes(entry.mark)) &&
    contains(entry.sought, filters)
  );
}

/** Whether something of a provider, on a target where it has one, is asked for. */
export function isThere(
  { provider, target }: { readonly provider: string; readonly target?: TargetKind },
  filters: Pick<Filters, 'provider' | 'target'>,
): boolean {
  return (
    (filters.provider.length === 0 || filters.provider.includes(provider)) &&
    (target === undefined || filters.target.length === 0 || filters.target.includes(target))
  );
}

/** Whether each word that is looked for is in a text in lower case. */
export function contains(sought: string, { text }: Pick<Filters, 'text'>): boolean {
  return wordsOf(text).every((word) => sought.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}
