import type { Browser } from 'playwright-core';
import { headlineOf } from '../../harness/report/headline';
import type { Report } from '../../harness/report/result';
import { startChromium } from './chromium';
import type { Opened } from './opened';
import { openPage, violationsOf } from './opened';
import { HOSTILE, hostileReport, troubledReport } from './reports';

let browser: Browser;
let troubled: Report;
let opened: Opened | undefined;

beforeAll(async () => {
  browser = await startChromium();
  troubled = await troubledReport();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const { complaints, close } = opened ?? { complaints: [], close: async () => undefined };
  opened = undefined;
  await close();
  // Whatever a test does, the page stays quiet and asks for nothing.
  expect(complaints).toEqual([]);
});

async function open(report: Report, ...more: [hash?: string, options?: Parameters<typeof openPage>[3]]) {
  opened = await openPage(browser, report, ...more);
  return opened.page;
}

const FIRST = '#clause=wacr%2Ffirstname.required&on=sandbox';

test('the page answers in a sentence, then in a picture of all clauses', async () => {
  const page = await open(troubled);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  expect(heading).toBe(headlineOf(troubled));
  expect(heading).toMatch(
    /wacr breaks \d+ MUST .+ on sandbox; awalchat could not be judged on sandbox; contactship conforms\.$/,
  );
  expect(await page.title()).toBe(heading);
  const clauses = new Set(troubled.results.map(({ clause, target }) => `${clause} ${target}`));
  expect(await page.locator('.cell').count()).toBe(clauses.size);
  expect(await page.getByRole('link', { name: 'firstname.required, MUST: failed' }).textContent()).toBe('✕');
});

test('each kind of finding has a section of its own', async () => {
  const page = await open(troubled);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.map((text) => text.replace(/ \d+$/, ''))).toEqual([
    ...['Clauses by provider, target and field', 'Statuses: documented and seen', 'What is broken', 'Not judged'],
    ...['Known deviations', 'Left at the provider', 'Skipped', 'Observations', 'Errata', 'Who answered'],
    'Clauses in words',
  ]);
  await page.getByRole('navigation').getByRole('link', { name: 'Errata' }).click();
  await page.waitForURL((url) => url.hash === '#section=errata');
  await page.getByText('contactship 1').last().click();
  expect(await page.locator('#errata').textContent()).toContain('Taken: ');
});

test('filters leave what they ask for, and are in the address', async () => {
  const page = await open(troubled);
  const found = page.getByRole('status');
  await page.getByRole('checkbox', { name: 'wacr' }).check();
  await page.getByRole('checkbox', { name: /^failed/ }).check();
  await page.getByRole('searchbox').fill('Missing firstname');
  // What is typed takes effect once the typing has paused.
  await page.waitForURL((url) => url.hash === '#text=Missing+firstname&provider=wacr&verdict=fail');
  const names = await page
    .locator('.cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  expect(names).toContain('firstname.required, MUST: failed');
  expect(names.every((name) => name?.endsWith('failed'))).toBe(true);
  expect(await found.textContent()).toBe(`${names.length} of ${await countOf(page)} clauses`);
  await page.getByRole('searchbox').fill('nobody says this');
  await page.getByText('No clause is as the filters ask for.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.waitForURL((url) => url.hash === '');
  expect(await page.locator('.cell').count()).toBe(await countOf(page));
});

/** The number of all clauses, as the page tells it. */
async function countOf(page: Opened['page']): Promise<number> {
  return Number(/of (\d+)/.exec((await page.getByRole('status').textContent()) ?? '')?.[1]);
}

test('an address leads to filters and to an open clause', async () => {
  const page = await open(troubled, '#verdict=fail&clause=wacr%2Ffirstname.required&on=sandbox');
  expect(await page.getByRole('dialog', { name: 'wacr/firstname.required' }).isVisible()).toBe(true);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('link', { name: /^lines / }).getAttribute('href')).toMatch(
    /^https:\/\/docs\.app\.wa\.cr\//,
  );
  expect(await dialog.locator('.expected').allTextContents()).toContain('"First name is required"');
  expect(await dialog.locator('.actual').allTextContents()).toContain('"First name is require"');
  expect(await dialog.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['required', 'require']));
  const text = await dialog.textContent();
  expect(text).toContain("curl -X POST 'http://127.0.0.1/wacr/api/v2/contacts'");
  expect(text).toContain(
    "TARGET=sandbox npm run conformance -- wacr -t 'wacr/firstname\\.required firstname is missing$'",
  );
  expect(text).toContain('Answer: 400');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.waitForURL((url) => url.hash === '#verdict=fail');
});

test('a clause that is not there says so', async () => {
  const page = await open(troubled, '#clause=wacr%2Fnothing&on=moon');
  expect(await page.getByRole('dialog').textContent()).toContain('This report has no such clause on moon.');
});

test('"back" closes a clause', async () => {
  const page = await open(troubled);
  await page.getByRole('link', { name: 'firstname.required, MUST: failed' }).click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.cell').count()).toBe(await countOf(page));
});

test('the keyboard alone opens a clause and returns to it', async () => {
  const page = await open(troubled, '#provider=wacr');
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the picture');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = await focused();
  expect(first).toMatch(/^firstname\./);
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  expect(second).toMatch(/^firstname\./);
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toMatch(/^firstname\./);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(second);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await focused()).toBe('Close');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe(second);
  // One stop for the whole grid.
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Table of statuses');
});

test.each(['light', 'dark'] as const)('axe-core finds nothing in the %s page', async (colorScheme) => {
  const page = await open(troubled, '', { colorScheme });
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await violationsOf(page)).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe-core finds nothing in a clause, %s', async (colorScheme) => {
  const page = await open(troubled, FIRST, { colorScheme });
  for (const summary of await page.locator('dialog summary').all()) await summary.click();
  expect(await violationsOf(page)).toEqual([]);
});

test('dark is dark, and paper is light', async () => {
  const page = await open(troubled, '', { colorScheme: 'dark' });
  const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(await ground()).toBe('rgb(15, 19, 25)');
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
});

test('what is printed is the page without its controls, or the open clause alone', async () => {
  const page = await open(troubled);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  expect(await page.locator('.cell').first().isVisible()).toBe(true);
  expect(await page.locator('.legend').isVisible()).toBe(true);
  await page.goto(`${opened?.address}${FIRST}`);
  await page.getByRole('dialog').waitFor();
  expect(await page.locator('.cell').first().isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Close' }).isVisible()).toBe(false);
  expect(await page.getByText('Run again').first().isVisible()).toBe(true);
});

test('a phone shows everything without scrolling to the side', async () => {
  const page = await open(troubled, '', { viewport: { width: 360, height: 740 } });
  const overflow = 'document.documentElement.scrollWidth - innerWidth';
  expect(await page.evaluate(overflow)).toBe(0);
  await page.getByText('Provider, target, level').click();
  await page.getByRole('checkbox', { name: 'wacr' }).check();
  await page.getByRole('link', { name: 'firstname.required, MUST: failed' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(overflow)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
});

test('whatever comes from outside is text', async () => {
  const page = await open(hostileReport());
  for (const hash of ['', '#clause=example%2Fname.required&on=sandbox', '#clause=example%2Fname.max&on=sandbox']) {
    await page.goto(`${opened?.address}${hash}`);
    for (const details of await page.locator('details:not([open])').all())
      await details.evaluate('(each) => each.open = true');
    // Only the script of the page and its data.
    expect(await page.evaluate('document.scripts.length')).toBe(2);
    expect(await page.locator('img, b:has-text("&lt;"), [onerror]').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  }
  const body = await page.getByRole('region', { name: 'Body of the answer', exact: true }).textContent();
  expect(body).toBe(
    HOSTILE.replace('\u0000', '\\u0000')
      .replace('\u001b', '\\u001b')
      .replace('\u202e', '\\u202e')
      .replace('\u2028', '\\u2028'),
  );
});
