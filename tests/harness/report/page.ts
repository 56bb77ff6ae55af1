import { createHash } from 'node:crypto';
import { visible } from '../lib/visible';
import { headlineOf } from './headline';
import { bundleOf } from './page-bundle';
import type { Report } from './result';

/**
 * The report for people, `reports/index.html`: one file that needs no network and opens from a disk. The report is in it
 * as JSON; the code in tests/harness/report/page/ shows it.
 *
 * @throws what esbuild says of that code
 */
export function pageOf(report: Report): string {
  const { script, style } = bundleOf();
  const headline = escaped(visible(headlineOf(report)));
  // Nothing is loaded, and no script runs but this one, whatever an answer contains.
  const policy = [
    "default-src 'none'",
    `script-src '${fingerprintOf(script)}'`,
    `style-src '${fingerprintOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headline}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="page">
<h1>${headline}</h1>
<noscript><p>This page needs JavaScript. conformance.json, beside it, has all of it, too.</p></noscript>
</div>
<script type="application/json" id="report">${jsonFor(report)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no text in it can end: a script ends with a tag, or is read on after a comment (HTML, 4.12.1.3). */
function jsonFor(report: Report): string {
  return JSON.stringify(report).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function fingerprintOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
