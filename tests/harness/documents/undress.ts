/** Separators of tables, rules, fences and underlines of headings: nothing but signs of layout. */
const LAYOUT = /^[\s|:+=*_`~#>-]*$/;
/** Characters without width: byte order marks, joiners of no word, soft hyphens. */
const WIDTHLESS = /[\u00ad\u200b\u2060\ufeff]/g;
/** What begins a quote, a heading or the item of a list. */
const MARKS = /^(?:(?:>|#{1,6}|[-*+•·])\s+)+/;

/**
 * A line without the dress of Markdown: headings, lists, quotes, emphasis, code marks, addresses behind links, escapes
 * and the padding of tables, whose cells are separated by one tab. Only the words are left, in their order.
 *
 * @param line without markup of HTML
 */
export function undress(line: string): string {
  const text = line.normalize('NFC').replace(WIDTHLESS, '').trim();
  if (LAYOUT.test(text)) return '';
  return cellsOf(text.replace(MARKS, ''))
    .map((cell) => withoutEscapes(withoutMarks(cell)).replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join('\t');
}

/** The cells of a row: between pipes that stand alone or enclose the line, or between tabs. */
function cellsOf(text: string): readonly string[] {
  const isRow = text.length > 1 && text.startsWith('|') && text.endsWith('|');
  return text.split(isRow ? /(?<!\\)\|/ : /\t|(?<=^|\s)\|(?=\s|$)/);
}

function withoutMarks(cell: string): string {
  return cell
    .trim()
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/`/g, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=[^\s_])(.+?)(?<=[^\s_])_(?!\w)/g, '$1')
    .replace(/(?<=\w\s?)#+$/, '');
}

/** Punctuation that Markdown escapes (CommonMark 0.31, 2.4). */
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
