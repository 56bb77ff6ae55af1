import fc from 'fast-check';
import type { Schema } from '../spec-model';

/** Texts that programs take for something else: for nothing, for a number, for markup, for a placeholder. */
const MISTAKEN = [
  'null',
  'NaN',
  '0',
  '007',
  '1e5',
  '<b>bold</b>',
  'a &amp; b',
  '100%41',
  '%s',
  "O'Neil",
  'a "b" c',
  'a\\b',
];

/** Lengths at which stores cut, where the document states no limit. */
const LONG = [256, 300, 5000];

/** A text without a limit that has more characters than this may be rejected, but not be cut. */
const USUAL = 250;

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\t') },
);

/**
 * Texts that a schema allows: of any visible characters, without blanks around them, in the normal form that servers
 * keep (NFC). They have no expression of a template.
 */
export function textArbitrary({
  minLength = 1,
  maxLength,
}: Pick<Schema, 'minLength' | 'maxLength'>): fc.Arbitrary<string> {
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  const least = Math.max(minLength, 1);
  const lengths = maxLength === undefined ? LONG : [maxLength];
  const long = fc
    .tuple(unit, fc.constantFrom(...lengths))
    .map(([each, length]) => [...each.repeat(length)].slice(0, length).join(''));
  const usual = fc.string({ unit, minLength: least, maxLength: Math.min(most, Math.max(least, 24)) });
  return fc
    .oneof(
      { weight: 6, arbitrary: usual },
      { weight: 2, arbitrary: fc.constantFrom(...MISTAKEN) },
      { weight: 2, arbitrary: long },
    )
    .map(tidy)
    .filter((text) => [...text].length >= least && [...text].length <= most);
}

/** Whether the document leaves open that a text is rejected: it states no limit, and the text is long. */
export function mayBeTooLong(text: string, { maxLength }: Pick<Schema, 'maxLength'>): boolean {
  return maxLength === undefined && [...text].length > USUAL;
}

/** Without characters that cannot be seen, except those of lines. */
function tidy(text: string): string {
  const visible = text.replace(/[^\P{C}\n\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '');
  return visible.replaceAll('{$', '{').trim().normalize('NFC').trim();
}
