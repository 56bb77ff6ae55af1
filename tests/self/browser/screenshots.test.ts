import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { reportsFolder } from '../../harness/report/report-file';
import type { Report } from '../../harness/report/result';
import { startChromium } from './chromium';
import { openPage } from './opened';
import { greenReport, troubledReport } from './reports';

const FOLDER = join(reportsFolder(), 'screenshots');
const CLAUSE = '#clause=wacr%2Ffirstname.required&on=sandbox';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 };

let browser: Browser;
let green: Report;
let troubled: Report;

beforeAll(async () => {
  browser = await startChromium();
  [green, troubled] = [await greenReport(), await troubledReport()];
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => browser?.close());

test.each<[name: string, report: () => Report, hash: string, options: BrowserContextOptions, fullPage: boolean]>([
  ['five-providers', () => green, '', {}, true],
  ['with-failures', () => troubled, '', {}, true],
  ['causes', () => troubled, '#section=causes', {}, false],
  ['clause', () => troubled, CLAUSE, {}, false],
  ['phone', () => troubled, '', PHONE, false],
  ['phone-clause', () => troubled, CLAUSE, PHONE, false],
  ['dark', () => troubled, '', { colorScheme: 'dark' }, false],
  ['dark-clause', () => troubled, CLAUSE, { colorScheme: 'dark' }, false],
])('%s is kept for people to look at', async (name, report, hash, options, fullPage) => {
  const { page, complaints, close } = await openPage(browser, report(), hash, options);
  const picture = await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
  await close();
  expect(complaints).toEqual([]);
  // One colour alone would be some hundred bytes.
  expect(picture.length).toBeGreaterThan(20_000);
});
