import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { problem } from '../../harness/lib/problem';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts the browser of {@link chromiumPath}. */
export function startChromium(): Promise<Browser> {
  // Root, as in a container, has no sandbox of Chromium's; the pages are made here.
  return chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
}

/**
 * The Chromium of this machine, or the one that `CHROMIUM` names.
 *
 * @throws a problem when there is none, with what installs it
 */
export function chromiumPath(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter(Boolean);
  const places = CHROMIUM ? [CHROMIUM] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = places.find(isProgram);
  if (path !== undefined) return path;
  const reason = CHROMIUM ? `CHROMIUM is ${CHROMIUM}, which is no program` : `PATH has no ${NAMES.join(', ')}`;
  throw problem('test the page in a browser', reason, 'Install it: apt-get install -y chromium');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
