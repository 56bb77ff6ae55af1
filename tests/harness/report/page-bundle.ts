import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { replaceFile } from '../lib/atomic-file';

/** What the page runs and how it looks, each ready to be put into a document. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

interface Kept extends Bundle {
  /** The fingerprint of each file that it was made from, by its path in the checkout. */
  readonly inputs: { readonly [file: string]: string };
  readonly made: string;
}

const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/contact-contracts/page.json');

const OPTIONS = {
  absWorkingDir: ROOT,
  entryPoints: ['tests/harness/report/page/main.tsx'],
  tsconfig: 'tests/harness/report/page/tsconfig.json',
  outdir: 'reports',
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'ascii',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles the page for a browser. The bundle is kept in `node_modules/.cache` until a file that it was made from changes,
 * since it takes longer to make than the page to write.
 *
 * @param cache where it is kept
 * @throws what esbuild says of the page's code
 */
export function bundleOf(cache = CACHE): Bundle {
  const kept = readKept(cache);
  if (kept) return kept;
  const made = bundle();
  // Where it cannot be kept, it is made again.
  try {
    replaceFile(cache, JSON.stringify(made));
  } catch {}
  return made;
}

function bundle(): Kept {
  // Only now: a run whose bundle is kept needs none of it.
  const { buildSync }: typeof import('esbuild') = require('esbuild');
  const { outputFiles, metafile } = buildSync(OPTIONS);
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const inputs = Object.keys(metafile.inputs).map((file) => [file, fingerprintOf(file)]);
  return { script: textOf('.js'), style: textOf('.css'), inputs: Object.fromEntries(inputs), made: howMade() };
}

function readKept(cache: string): Kept | undefined {
  try {
    const kept: Kept = JSON.parse(readFileSync(cache, 'utf8'));
    const isFresh = Object.entries(kept.inputs).every(([file, fingerprint]) => fingerprintOf(file) === fingerprint);
    return isFresh && kept.made === howMade() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** By which compiler, and how. */
function howMade(): string {
  const { version }: { version: string } = require('esbuild/package.json');
  return `${version} ${JSON.stringify(OPTIONS)}`;
}

function fingerprintOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, file)))
    .digest('hex');
}
