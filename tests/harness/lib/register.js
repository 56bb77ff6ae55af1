// Loads TypeScript in Node. What esbuild makes of a file is kept, since it takes longer than all else that a command does
// before it starts.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { addHook } = require('pirates');
const { version } = require('esbuild/package.json');

const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/contact-contracts');
/** What decides how a file is compiled. */
const HOW = `${version} ${readFileSync(__filename, 'utf8')}`;

process.setSourceMapsEnabled(true);
addHook(load, { exts: ['.ts'] });

function load(source, file) {
  // One entry a file, so that the cache does not grow by edits.
  const entry = join(CACHE, hash(file));
  const key = `//${hash(`${HOW} ${source}`)}\n`;
  const kept = read(entry);
  if (kept.startsWith(key)) return kept.slice(key.length);
  const code = compile(source, file);
  keep(entry, key + code);
  return code;
}

function compile(source, file) {
  return require('esbuild').transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    sourcefile: file,
    sourcemap: 'inline',
    // A key that is twice in an object would drop the first one, a clause for example.
    logOverride: { 'duplicate-object-key': 'error' },
  }).code;
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

function read(entry) {
  try {
    return readFileSync(entry, 'utf8');
  } catch {
    return '';
  }
}

/** Whole or not at all, since other processes read it; and where it cannot be written, it is made again. */
function keep(entry, text) {
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${entry}.${process.pid}`, text);
    renameSync(`${entry}.${process.pid}`, entry);
  } catch {}
}
