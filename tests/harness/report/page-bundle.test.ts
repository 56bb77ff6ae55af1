import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { bundleOf } from './page-bundle';

const folder = useFolder();

test('the bundle is kept until one of its files changes', () => {
  const cache = join(folder.path, 'page.json');
  const { script, style } = bundleOf(cache);
  const kept = JSON.parse(readFileSync(cache, 'utf8'));
  expect([kept.script, kept.style]).toEqual([script, style]);
  const files = Object.keys(kept.inputs);
  expect(files).toEqual(expect.arrayContaining(['tests/harness/report/page/app.tsx', 'tests/harness/report/curl.ts']));

  const marked = { ...kept, script: 'kept' };
  writeFileSync(cache, JSON.stringify(marked));
  expect(bundleOf(cache).script).toBe('kept');
  const changed = { ...marked, inputs: { ...kept.inputs, 'tests/harness/report/page/app.tsx': 'another' } };
  for (const text of [JSON.stringify(changed), JSON.stringify({ ...marked, made: 'otherwise' }), '{', '{}', 'null']) {
    writeFileSync(cache, text);
    expect(bundleOf(cache).script).toBe(script);
  }
});

test('where it cannot be kept, it is made all the same', () => {
  mkdirSync(join(folder.path, 'page.json'));
  expect(bundleOf(join(folder.path, 'page.json')).style).toContain('prefers-color-scheme');
});

test('nothing in it ends the element that it is put into, or loads anything', () => {
  const { script, style } = bundleOf();
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(style).not.toMatch(/<\/style|url\(|@import/i);
});
