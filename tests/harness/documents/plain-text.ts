import { Parser } from 'htmlparser2';
import { BLOCKS, CELLS, INLINE } from './elements';
import { pageText } from './page-text';
import { undress } from './undress';

/** Begins with an element that only a page begins with; Markdown with components or elements in it is not a page. */
const PAGE =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|main|article|section|div|p|table|h[1-6]|ul|ol|pre)\b/i;

/**
 * The lines of a document without its dress, cells of a table with a tab between them. Those of a page are what a
 * reader sees of it, without blank lines, and numbered so; those of Markdown and plain text keep their numbers.
 */
export function plainLines(text: string): readonly string[] {
  const isPage = PAGE.test(text);
  const lines = (isPage ? pageText(text) : withoutElements(text)).split('\n').map(undress);
  if (isPage) return lines.filter((line) => line !== '');
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

/** Text without the elements of HTML, on the lines that it has. Anything else in angle brackets is text. */
function withoutElements(text: string): string {
  let plain = '';
  const source = () => text.slice(parser.startIndex, parser.endIndex + 1);
  const breaks = () => source().replace(/[^\n]/g, '');
  const take = (name: string, isImplied: boolean) => {
    if (isImplied) return;
    const isKnown = BLOCKS.has(name) || CELLS.has(name) || INLINE.has(name);
    const gap = CELLS.has(name) ? '\t' : BLOCKS.has(name) ? ' ' : '';
    plain += isKnown ? gap + breaks() : source();
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, _, isImplied) => take(name, isImplied),
      onclosetag: take,
      ontext: (piece) => {
        plain += piece;
      },
      oncomment: () => {
        plain += breaks();
      },
      onprocessinginstruction: () => {
        plain += source();
      },
    },
    { lowerCaseTags: false },
  );
  parser.end(text);
  return plain.replace(/\r\n?/g, '\n');
}
