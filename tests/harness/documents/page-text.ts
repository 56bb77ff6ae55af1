import { Parser } from 'htmlparser2';
import { BLOCKS, CELLS, HIDDEN } from './elements';

/** Where the text of a page stands: how deep in what changes how it is shown. */
interface State {
  text: string;
  hidden: number;
  preformatted: number;
  row: number;
  /** The number of the next item of each list around; undefined where items have none. */
  readonly lists: (number | undefined)[];
}

/** What a reader sees of a page: a line for each block, and for each row of a table, with a tab between its cells. */
export function pageText(page: string): string {
  const state: State = { text: '', hidden: 0, preformatted: 0, row: 0, lists: [] };
  const parser = new Parser({
    onopentag: (name) => {
      separate(state, name);
      count(state, name, 1);
      if (name === 'li') number(state);
    },
    ontext: (piece) => {
      if (state.hidden > 0) return;
      const keepsBreaks = state.preformatted > 0 && state.row === 0;
      state.text += keepsBreaks ? piece : piece.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      count(state, name, -1);
      separate(state, name);
    },
  });
  parser.end(page);
  return state.text.replace(/\r\n?/g, '\n');
}

/** Blocks stand on lines of their own, except in a row. */
function separate(state: State, name: string): void {
  const isBlock = BLOCKS.has(name);
  if (CELLS.has(name)) state.text += '\t';
  else if (isBlock && state.row > 0) state.text += ' ';
  else if (isBlock) state.text += '\n';
}

function count(state: State, name: string, by: 1 | -1): void {
  if (HIDDEN.has(name)) state.hidden += by;
  if (name === 'pre') state.preformatted += by;
  if (name === 'tr') state.row += by;
  if (name !== 'ul' && name !== 'ol') return;
  if (by > 0) state.lists.push(name === 'ol' ? 1 : undefined);
  else state.lists.pop();
}

/** The items of an ordered list begin with their number, as in Markdown. */
function number(state: State): void {
  const next = state.lists.at(-1);
  if (next === undefined) return;
  state.text += `${next}. `;
  state.lists[state.lists.length - 1] = next + 1;
}
