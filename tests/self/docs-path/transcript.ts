const [BEGIN, END] = ['<!-- transcript -->', '<!-- end of transcript -->'];
const LONGEST = 110;

/**
 * The lines of an output that a reader needs, each cut where it gets long.
 *
 * @param shown what these lines begin with, after white space
 */
export function shortened(said: string, shown: readonly string[]): readonly string[] {
  const lines = said.split('\n').filter((line) => shown.some((words) => line.trimStart().startsWith(words)));
  return lines.map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
}

/** The transcript in a page of Markdown. Throws where the page has none. */
export function transcriptIn(page: string): string {
  return partsOf(page).transcript;
}

/** The page with another transcript. Throws where the page has none. */
export function withTranscript(page: string, transcript: string): string {
  const { before, after } = partsOf(page);
  return before + transcript + after;
}

function partsOf(page: string) {
  const [start, end] = [`${BEGIN}\n\n\`\`\`\n`, `\n\`\`\`\n\n${END}`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the transcript between ${BEGIN} and ${END}`);
  const begin = from + start.length;
  return { before: page.slice(0, begin), transcript: page.slice(begin, to), after: page.slice(to) };
}
