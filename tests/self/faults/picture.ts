import { html, raw } from 'hono/html';
import { FAMILIES, FAMILY_NAMES } from './';
import type { Tally } from './tally';
import { complaintLine } from './tally';

/** One bar: how many of how many are as they should be. */
interface Bar {
  readonly good: number;
  readonly all: number;
}

type Node = ReturnType<typeof html>;

const ROW = { top: 56, height: 42, label: 400, column: 112, bar: 88, thickness: 8 } as const;
const FALSE_ALARMS = 'conforming servers that are not accused';

const ROWS: readonly { readonly label: string; readonly barOf: (tally: Tally) => Bar }[] = [
  ...FAMILY_NAMES.map((family) => ({
    label: FAMILIES[family],
    barOf: ({ families }: Tally) => ({ good: families[family].caught, all: families[family].all }),
  })),
  { label: FALSE_ALARMS, barOf: ({ variants }) => ({ good: variants.passed, all: variants.all }) },
];

/** Light and dark as the reader has it, also where the picture is only shown: `img` in a README. */
const STYLE = `
  .page { fill: #fff } .text { fill: #1f2328 }
  .track { fill: #fff; stroke: #59636e } .good { fill: #1a7f37 } .bad { fill: url(#hatch) } .line { stroke: #d1d9e0 }
  .hatch { stroke: #b3261e }
  text { font: 13px system-ui, sans-serif } .head { font-weight: 600 } .number { text-anchor: middle }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .text { fill: #f0f6fc }
    .track { fill: #0d1117; stroke: #9198a1 } .good { fill: #3fb950 } .line { stroke: #3d444d } .hatch { stroke: #ff8a80 }
  }`;

/**
 * What the suite catches, as SVG: a bar for each family of faulty servers and each provider. Full bars have a tick, others
 * a cross and a hatched end, so that nobody needs their colours.
 */
export async function pictureOf(tallies: readonly Tally[]): Promise<string> {
  const width = ROW.label + tallies.length * ROW.column;
  const height = ROW.top + ROWS.length * ROW.height + 8;
  return `${await html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${sentenceOf(tallies)}">
<style>${raw(STYLE)}</style>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" y2="6" stroke-width="4"/></pattern></defs>
<rect class="page" width="${width}" height="${height}"/>
<text class="text head" x="12" y="32">Servers that break</text>
${tallies.map(({ provider }, index) => html`<text class="text head number" x="${middleOf(index)}" y="32">${provider}</text>`)}
${ROWS.map(({ label, barOf }, index) => rowOf(label, tallies.map(barOf), ROW.top + index * ROW.height, width))}
</svg>`}\n`;
}

/** A page around the picture, with what is wrong in words: one file that loads nothing. */
export async function picturePage(tallies: readonly Tally[]): Promise<string> {
  const lines = tallies.flatMap(({ provider, complaints }) =>
    complaints.map(
      (each) => `${each.outcome === 'false alarm' ? 'false alarm: ' : ''}${complaintLine(provider, each)}`,
    ),
  );
  return `${await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What the suite catches</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
.picture { overflow-x: auto }
</style>
<h1>What the suite catches</h1>
<p>${sentenceOf(tallies)}</p>
<div class="picture" tabindex="0" role="group" aria-label="Picture">${raw(await pictureOf(tallies))}</div>
<h2>What is wrong</h2>
${lines.length === 0 ? html`<p>Nothing.</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`}
</html>`}\n`;
}

function rowOf(label: string, bars: readonly Bar[], y: number, width: number): Node {
  return html`<line class="line" x1="12" x2="${width - 12}" y1="${y - 6}" y2="${y - 6}"/>
${linesOf(label).map((line, index, all) => html`<text class="text" x="12" y="${y + 27 - 8 * all.length + 17 * index}">${line}</text>`)}
${bars.map((bar, index) => barAt(bar, middleOf(index), y))}
`;
}

/** What a family is about, and below it what breaks: both do not fit beside the bars. */
function linesOf(label: string): readonly string[] {
  return label.split(/(?<=:) /);
}

function barAt({ good, all }: Bar, middle: number, y: number): Node {
  const full = all === 0 ? 0 : (ROW.bar * good) / all;
  const x = middle - ROW.bar / 2;
  const top = y + 22;
  const rest =
    full < ROW.bar && all > 0
      ? html`<rect class="bad" x="${x + full}" y="${top}" width="${ROW.bar - full}" height="${ROW.thickness}"/>`
      : '';
  const mark = all === 0 ? '' : good === all ? ' ✓' : ' ✗';
  return html`<text class="text number" x="${middle}" y="${y + 14}">${good}/${all}${mark}</text>
<rect class="track" x="${x}" y="${top}" width="${ROW.bar}" height="${ROW.thickness}"/>
<rect class="good" x="${x}" y="${top}" width="${full}" height="${ROW.thickness}"/>${rest}
`;
}

function middleOf(column: number): number {
  return ROW.label + column * ROW.column + ROW.column / 2;
}

function sentenceOf(tallies: readonly Tally[]): string {
  const bars = (rows: typeof ROWS) => rows.flatMap(({ barOf }) => tallies.map(barOf));
  const sum = (rows: typeof ROWS, part: keyof Bar) => bars(rows).reduce((total, bar) => total + bar[part], 0);
  const [faulty, conforming] = [ROWS.slice(0, -1), ROWS.slice(-1)];
  return `${sum(faulty, 'good')} of ${sum(faulty, 'all')} faulty servers are caught, and ${sum(conforming, 'good')} of ${sum(conforming, 'all')} conforming ones are not accused.`;
}
