/** Markdown (CommonMark and GFM) that shows any text literally, on one line. */

/** Markup characters, anywhere or at the start of a line; `$` starts a formula on Git hosts. */
const MARKUP = /[\\`*[\]<>&|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[-+=]|(?<=^\d+)[.)]/gu;
/** Control and format characters, lone surrogates, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A plain text. An underscore between letters is not markup and is kept. */
export function text(plain: string): string {
  return visible(plain).replace(MARKUP, '\\$&');
}

/** One of our own sentences, in which backticks mark code. */
export function prose(sentence: string): string {
  return sentence
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? text(part) : code(part)))
    .join('');
}

/** A text as code. Empty text is shown in words, since Markdown has no empty code span. */
export function code(plain: string): string {
  if (plain === '') return 'an empty text';
  const shown = visible(plain);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  // One space at each end is stripped (CommonMark 0.31, 6.1); it separates a backtick from the fence.
  const pad = /^`|`$|^ .*[^ ].* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Writes invisible characters as JSON escapes. */
function visible(plain: string): string {
  return plain.replace(UNSEEN, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    // JSON leaves format characters as they are.
    return escaped === character ? character.split('').map(unicode).join('') : escaped;
  });
}

function unicode(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `a, b or c` */
export function oneOf(choices: readonly (string | number)[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? String(last) : `${choices.slice(0, -1).join(', ')} or ${last}`;
}
