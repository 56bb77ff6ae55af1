import type { Redact } from '../model';
import { encoded, signed, sparseParts, written } from './secrets/forms';
import type { Literal } from './secrets/literal';
import { createLiterals } from './secrets/literal';
import { createParts } from './secrets/parts';
import type { Span } from './secrets/span';
import { viewsOf } from './secrets/view';

/** What stands for every signature. */
const SIGNATURE = 'SIGNATURE';

/**
 * Makes a function that replaces secrets by their names, in time in proportion to the length of the text. Capitals and
 * small letters are the same to it. It finds a secret
 *
 * - as it is, also with what is neither a letter nor a digit between its characters: blanks, hyphens, NUL
 * - with any of its characters escaped for a URL, a form, JSON or HTML, or as UTF-16: up to five times, one in the other
 * - in hexadecimal digits; in base64, also for URLs, also as a part of what was encoded as a whole, also after it was
 *   escaped or written in UTF-16; and in base64 of that
 * - in part: where one of these forms has 16 characters or more, each 12 or more in a row. It leaves a part in which no
 *   seven letters or digits in a row are of three kinds, and of what was in base64 twice up to three digits at the end
 *
 * A secret with fewer than seven letters and digits is found as it is or escaped, nothing between its characters; one
 * with fewer than four characters only where no letter, digit or underscore is beside it, and which is not part of a
 * number, a date or a time: `10` is found in `id=10`, not in `100`, `2.10` or `2026-10-01`. One with fewer than six bytes
 * is not found in base64 or in hexadecimal digits.
 *
 * It does not find a secret that is reversed, compressed, encrypted or hashed, in another encoding (base32, decimal
 * codes, quoted-printable), with letters or digits between its own, or a part that is shorter.
 *
 * @param secrets values by the names that stand for them
 * @param signatures in hexadecimal digits; those that are added later are found from then on, in these digits, in part,
 *   escaped, and in base64 of their bytes or of these digits. They are replaced by `SIGNATURE`
 */
export function redactor(secrets: { readonly [name: string]: string }, signatures: readonly string[] = []): Redact {
  const parts = createParts();
  const literals: Literal[] = [];
  const sparse: Literal[] = [];
  for (const [name, value] of Object.entries(secrets)) {
    // What looks like an escape in a secret is undone with those around it.
    const [isFound] = viewsOf(value).map(({ text }) => parts.add(written(name, text)));
    if (!isFound && value !== '') literals.push([name, value]);
    sparse.push(...sparseParts(value).map((part) => [name, part] as const));
    for (const form of encoded(name, value)) parts.add(form);
  }
  const [findLiterals, findSparse] = [createLiterals(literals), createLiterals(sparse)];
  const names = new RegExp([...Object.keys(secrets), SIGNATURE].sort((a, b) => b.length - a.length).join('|'), 'g');
  let added = 0;
  return (text, extent) => {
    for (; added < signatures.length; added++) {
      for (const form of signed(SIGNATURE, signatures[added] ?? '')) parts.add(form);
    }
    const find = (view: string) => [
      ...parts.find(view, extent),
      ...findLiterals(view),
      ...(extent === 'whole' ? [] : findSparse(view)),
    ];
    const spans = viewsOf(text).flatMap(({ text, at }) =>
      find(text).map(({ from, to, name }) => ({ from: at(from), to: at(to), name })),
    );
    return spans.length === 0 ? text : replaced(text, outside(text.matchAll(names), merged(spans)));
  };
}

/** Spans that overlap become one, with the name of the longest. */
function merged(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (!last || span.from >= last.to) merged.push(span);
    else {
      const { name } = span.to - span.from > last.to - last.from ? span : last;
      merged.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to), name });
    }
  }
  return merged;
}

/** Those of some spans, in their order, that are not part of a name. */
function outside(names: Iterable<RegExpMatchArray>, spans: readonly Span[]): readonly Span[] {
  const known = [...names].map(({ index = 0, 0: name }) => ({ from: index, to: index + name.length }));
  let next = 0;
  return spans.filter(({ from, to }) => {
    while ((known[next]?.to ?? to) < to) next++;
    return (known[next]?.from ?? to) > from;
  });
}

function replaced(text: string, spans: readonly Span[]): string {
  const shown: string[] = [];
  let done = 0;
  for (const { from, to, name } of spans) {
    shown.push(text.slice(done, from), name);
    done = to;
  }
  return shown.join('') + text.slice(done);
}
