import type { Redact } from '../model';
import { encoded, signed, sparseParts, written } from './secrets/forms';
import type { Literal } from './secrets/literal';
import { createLiterals } from './secrets/literal';
import { createParts } from './secrets/parts';
import type { Span } from './secrets/span';
import { viewsOf } from './secrets/view';

/** Replaces every signature. */
const SIGNATURE = 'SIGNATURE';

/**
 * Makes a function that replaces secrets by their names, ignoring case, in time linear in the length of the text. It
 * finds a secret
 *
 * - as it is, also with separators between its characters: spaces, hyphens, NUL, anything but letters and digits
 * - with any of its characters escaped for a URL, a form, JSON or HTML, or as UTF-16, nested up to five times
 * - in hexadecimal; in base64 or base64url, also inside a longer encoded text, and after escaping or in UTF-16; and in
 *   base64 of that
 * - in part: of a form with 16 characters or more, any 12 or more in a row; except a part in which no seven letters or
 *   digits in a row have three different ones, and up to three digits at the end of a secret in base64 twice
 *
 * A secret with fewer than seven letters and digits is found as it is or escaped, without separators; one with fewer
 * than four characters only where no letter, digit or underscore is beside it, and not inside a number, a date or a
 * time: `10` is found in `id=10`, not in `100`, `2.10` or `2026-10-01`. One with fewer than six bytes is not found in
 * base64 or in hexadecimal digits.
 *
 * It does not find a secret that is reversed, compressed, encrypted or hashed, in another encoding (base32, decimal
 * codes, quoted-printable), with letters or digits between its own, or a part that is shorter.
 *
 * @param secrets values by the names that stand for them
 * @param signatures in hexadecimal; those added later are found from then on: as they are, in part, escaped, and in
 *   base64 of their bytes or digits. They are replaced by `SIGNATURE`
 */
export function redactor(secrets: { readonly [name: string]: string }, signatures: readonly string[] = []): Redact {
  const parts = createParts();
  const literals: Literal[] = [];
  const sparse: Literal[] = [];
  for (const [name, value] of Object.entries(secrets)) {
    // Text in a secret that looks like an escape is unescaped with the text around it.
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

/** Merges overlapping spans, under the name of the longest. */
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

/** The spans, in order, that are not part of a name. */
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
