import type { Folded } from './fold';
import { extent, fold } from './fold';
import type { Form, Span } from './span';
import { SHORTEST_DIVIDED, SHORTEST_PART } from './span';
import type { Windows } from './windows';
import { createWindows, WINDOW } from './windows';

/** Finds forms of secrets by their letters and digits, and long parts of these. */
export interface Parts {
  /** @returns false where a form has too few letters and digits, or too few different ones, to be found */
  readonly add: (form: Form) => boolean;
  readonly find: (text: string, extent?: 'whole') => readonly Span[];
}
/** Maximum length of what belongs to either end of a form. */
const FARTHEST = 64;

interface Needle extends Folded {
  readonly form: Form;
}

/** A window of a needle. */
interface Place {
  readonly needle: Needle;
  readonly start: number;
}

/** A stretch of a folded text that equals one of a needle. */
interface Match extends Place {
  readonly text: Folded;
  readonly from: number;
  readonly to: number;
}

/**
 * Looks for windows of the forms in a text and extends each match in both directions, but not twice over the same
 * stretch: the time is linear in the length of the text.
 */
export function createParts(): Parts {
  const windows = createWindows<Place>();
  return {
    add: (form) => {
      const needle = { form, ...fold(form.text) };
      const count = needle.numbers.length;
      if (count < WINDOW) return false;
      const last = isDivided(needle) ? count - WINDOW : 0;
      // Any part of letters and digits alone contains one window in every stride; a punctuated one may have only one
      // window.
      const stride = form.isPunctuated ? 1 : SHORTEST_PART - WINDOW + 1;
      const put = (start: number) => windows.put(needle.numbers, start, { needle, start });
      let isFound = false;
      for (let start = 0; start <= last; start += stride) {
        // Any part that contains a monotonous window also contains one of its neighbours.
        const isPut =
          put(start) ||
          range(start - stride + 1, Math.min(start + stride, last + 1))
            .map(put)
            .some(Boolean);
        isFound ||= isPut;
      }
      return isFound;
    },
    find: (text, extent) => {
      if (!windows.isIn(text)) return [];
      const matches = matchesIn(fold(text), windows, extent === 'whole' ? isWhole : isLongEnough);
      return matches.map((match) => spanOf(text, match));
    },
  };
}

/** The integers from `from` up to, but not including, `end`. */
function range(from: number, end: number): readonly number[] {
  const first = Math.max(0, from);
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function isDivided({ form }: Needle): boolean {
  return form.text.length >= SHORTEST_DIVIDED;
}

function matchesIn(text: Folded, windows: Windows<Place>, isMeant: (match: Match) => boolean): readonly Match[] {
  const matches: Match[] = [];
  const latest = new Map<Needle, Match>();
  for (const [window, places] of windows.in(text.numbers)) {
    for (const place of places) {
      const last = latest.get(place.needle);
      // A window inside the last match is not extended again.
      if (last && window < last.to && window - place.start === last.from - last.start) continue;
      const match = extended(text, window, place);
      latest.set(place.needle, match);
      if (isMeant(match)) matches.push(match);
    }
  }
  return matches;
}

/** Extends a window as far as text and needle are equal. */
function extended(text: Folded, window: number, { needle, start: place }: Place): Match {
  let [from, start] = [window, place];
  while (from > 0 && start > 0 && text.numbers[from - 1] === needle.numbers[start - 1]) {
    from--;
    start--;
  }
  // From its beginning: the table may report a window that it does not contain.
  let [to, end] = [window, place];
  while (to < text.numbers.length && text.numbers[to] === needle.numbers[end]) {
    to++;
    end++;
  }
  return { text, from, to, needle, start };
}

function isWhole({ from, to, needle }: Match): boolean {
  return to - from === needle.numbers.length;
}

function isLongEnough(match: Match): boolean {
  const { text, from, to, needle, start } = match;
  if (!isDivided(needle)) return isWhole(match);
  if (to - from >= SHORTEST_PART) return true;
  const extents = [extent(text, from, to), extent(needle, start, start + to - from)];
  return Boolean(needle.form.isPunctuated) && Math.min(...extents) >= SHORTEST_PART;
}

function spanOf(text: string, { text: { at }, from, to, needle: { form, numbers }, start }: Match): Span {
  const begin = at[from] ?? 0;
  const end = (at[to - 1] ?? 0) + 1;
  const before = start === 0 ? form.before?.exec(text.slice(Math.max(0, begin - FARTHEST), begin)) : undefined;
  const after = start + to - from === numbers.length ? form.after?.exec(text.slice(end, end + FARTHEST)) : undefined;
  return { from: begin - (before?.[0].length ?? 0), to: end + (after?.[0].length ?? 0), name: form.name };
}
