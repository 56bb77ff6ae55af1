import type { Place } from '../documents/compare';
import { showRange } from './lines';

/** A citation as it is written in a file. */
export interface Mention {
  /** `L85`, `L140-142`, `+L90` */
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is of a fresh copy, and not of the stored document. */
  readonly isNew: boolean;
}

/** Part of a text, both in characters. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const MENTION = /(?<![\w/.+-])(\+?)L([1-9]\d*)(?:-(\d+))?(?![\w-])/g;

/** Every citation in a text, comments and reasons included: they name lines, too. */
export function mentionsIn(text: string, { start, end }: Part = { start: 0, end: text.length }): readonly Mention[] {
  return [...text.slice(start, end).matchAll(MENTION)].map(({ 0: mention, 1: sign, 2: from, 3: to = from, index }) => ({
    text: mention,
    at: start + index,
    from: Number(from),
    to: Number(to),
    isNew: sign === '+',
  }));
}

/** Writes citations anew, and changes nothing else of a text. */
export function rewriteMentions(
  text: string,
  mentions: readonly Mention[],
  write: (mention: Mention) => Place,
): string {
  let rewritten = '';
  let end = 0;
  for (const mention of mentions) {
    const { from, to } = write(mention);
    const isSame = !mention.isNew && from === mention.from && to === mention.to;
    const written = isSame ? mention.text : showRange({ from, to });
    rewritten += text.slice(end, mention.at) + written;
    end = mention.at + mention.text.length;
  }
  return rewritten + text.slice(end);
}
