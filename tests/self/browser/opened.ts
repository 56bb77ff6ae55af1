import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageOf } from '../../harness/report/page';
import type { Report } from '../../harness/report/result';

/** A page of a report, opened from a file. */
export interface Opened {
  readonly page: Page;
  readonly address: string;
  /** What the console says, and what was asked of a network or disk beside the file. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page of a report, as it is written beside the report. */
export async function openPage(
  browser: Browser,
  report: Report,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'index.html');
  writeFileSync(file, pageOf(report));
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`request: ${request.url().slice(0, 200)}`);
  });
  await page.goto(`${address}${hash}`);
  await page.getByRole('main').waitFor({ state: 'attached' });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, address, complaints, close };
}

/** What axe-core finds against WCAG 2.2 AA and its own best practices, a line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}
