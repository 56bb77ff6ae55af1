import type { KeptWords } from './kept-words';
import { wordsOf } from './print';

/** A piece of a new text: what the old one had, what is new, or a place where words of the old text are gone. */
export interface Piece {
  readonly kind: 'kept' | 'new' | 'gone';
  /** Empty where words are gone. */
  readonly text: string;
}

/** A new text in pieces, in order; adjacent new words are one piece. The old words that are gone are not known. */
export function piecesOf(text: string, { kept, gone }: KeptWords): readonly Piece[] {
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], piece: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + piece };
    else if (kind === 'gone' || piece !== '') pieces.push({ kind, text: piece });
  };
  const words = wordsOf(text);
  let end = 0;
  for (const [index, { text: word, at }] of words.entries()) {
    const isKept = kept[index] === true;
    // White space between two new words is part of what is new.
    put(!isKept && kept[index - 1] === false ? 'new' : 'kept', text.slice(end, at));
    // New words stand in the place of those that are gone.
    if (gone.has(index) && isKept && kept[index - 1] !== false) put('gone', '');
    put(isKept ? 'kept' : 'new', word);
    end = at + word.length;
  }
  if (gone.has(words.length) && kept.at(-1) !== false) put('gone', '');
  put('kept', text.slice(end));
  return pieces;
}
