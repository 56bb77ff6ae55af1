import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationsNow, documents } from '../wiring/traceability';
import type { Checkout } from './docs-path/checkout';
import { copyCheckout } from './docs-path/checkout';
import { inventDocument } from './docs-path/document';
import { shortened, transcriptIn, withTranscript } from './docs-path/transcript';

const README = join(__dirname, '../../README.md');
const SANDBOX = 'tests/sandbox/callbell.ts';
const ROW = '| `nickname` | String | Short name, at most 64 characters (optional) |';
const ACCEPT = 'npm run docs -- accept callbell --from new.md';

let checkout: Checkout;
/** The way so far, as README.md shows it. */
const transcript: string[] = [];

const fileOf = (file: string) => join(checkout.path, file);
const git = (line: string) => expect(checkout.run(`git ${line}`)).toMatchObject({ status: 0 });

/** Runs a command, and notes it with the lines of its output that begin with one of these. */
function step(line: string, shown: readonly string[] = []) {
  const ended = checkout.run(line);
  transcript.push(`$ ${line}`, ...shortened(ended.said, shown));
  return ended;
}

beforeAll(async () => {
  checkout = copyCheckout();
  const stored = documents();
  const { text, longer, prints } = inventDocument(stored.callbell.lines, await citationsNow('callbell'), ROW);
  writeFileSync(fileOf('old.md'), text);
  writeFileSync(fileOf('new.md'), longer);
  const invented = { ...stored, callbell: { ...stored.callbell, lines: prints } };
  writeFileSync(fileOf('specs/sources.json'), `${JSON.stringify(invented, null, 2)}\n`);
  git('init --quiet');
  git('add .');
  git('-c user.name=Test -c user.email=test@example.com commit --quiet --message Before');
});
afterAll(() => {
  checkout.remove();
});

// The tests are one way: each goes on where the one before it ended.
test('the document is unchanged before its change', () => {
  expect(checkout.run('npm run docs -- check callbell --from old.md')).toEqual({
    status: 0,
    said: expect.stringMatching(/^callbell: unchanged, \d+ lines\n$/),
  });
});

test('a new row is found, and proposed for spec and contract', () => {
  const check = 'npm run docs -- check callbell --from new.md --patch callbell.patch';
  const found = step(check, ['+L', '| {+', 'add it', 'the contract']);
  expect(found).toEqual({ status: 1, said: expect.stringContaining('NewContact/nickname\n      add it, optional: ') });
  expect(step('git apply callbell.patch')).toEqual({ status: 0, said: '' });
});

test('what is proposed generates, and says what it means for senders', () => {
  const rule = 'nickname: { ...text, max: 64 },';
  const sandbox = readFileSync(fileOf(SANDBOX), 'utf8');
  writeFileSync(fileOf(SANDBOX), sandbox.replace(/^( +)team_uuid: .+\n/m, `$&$1${rule}\n`));
  transcript.push(`# by hand, in the rules of ${SANDBOX}: ${rule}`);
  const generated = step('npm run generate');
  expect(generated).toEqual({ status: 0, said: expect.stringContaining('Wrote generated/callbell/types.ts\n') });
  const meaning = step('npm run diff', [
    'callbell  ',
    'compatible',
    '+ nickname',
    '+ callbell/nickname.optional',
    '+ callbell/nickname.max',
  ]);
  expect(meaning).toEqual({
    status: 0,
    said: expect.stringContaining('compatible  request body, nickname is new, and optional: senders may use it'),
  });
});

test('what was proposed is formatted as everything else', () => {
  const rooms = 'contracts/callbell specs generated/callbell tests/sandbox';
  const checked = checkout.run(`node_modules/.bin/biome ci --error-on-warnings ${rooms}`);
  expect(checked).toEqual({ status: 0, said: expect.stringMatching(/Checked \d+ files/) });
});

test('the document is accepted, once', () => {
  const accepted = step(ACCEPT, ['callbell: wrote']);
  expect(accepted).toEqual({ status: 0, said: expect.stringContaining('specs/sources.json') });
  expect(checkout.run(ACCEPT)).toEqual({ status: 0, said: 'callbell: nothing to accept.\n' });
  expect(checkout.run('npm run docs -- check callbell --from new.md')).toMatchObject({ status: 0 });
});

test('the new field is recorded and conforms, and each line of the document is covered', () => {
  expect(step('npm run generate')).toMatchObject({ status: 0 });
  expect(step('npm run record -- callbell')).toMatchObject({ status: 0 });
  const tests = step('npm test -- conformance/callbell self/contracts self/traceability -u', [
    'callbell conforms',
    '› 1 snapshot updated.',
  ]);
  expect(tests).toEqual({ status: 0, said: expect.stringContaining('› 1 snapshot updated') });
});

test('README.md shows this way; WRITE_TRANSCRIPT=1 writes it', () => {
  const [page, text] = [readFileSync(README, 'utf8'), transcript.join('\n')];
  expect(transcript.length).toBeLessThanOrEqual(24);
  if (process.env.WRITE_TRANSCRIPT === '1') writeFileSync(README, withTranscript(page, text));
  else expect(transcriptIn(page)).toBe(text);
});
