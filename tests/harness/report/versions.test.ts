import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { versionsOf } from './versions';

const folder = useFolder();

beforeEach(() => {
  mkdirSync(join(folder.path, 'specs'));
  writeFileSync(join(folder.path, 'package.json'), '{"version":"1.2.3"}');
  writeFileSync(join(folder.path, 'specs/a.yaml'), 'openapi: 3.1.0\n');
  writeFileSync(join(folder.path, 'specs/b.yaml'), '');
});

test('the suite, Node and each spec once, in order', () => {
  expect(versionsOf(['b', 'a', 'b'], folder.path)).toEqual({
    suite: '1.2.3',
    node: process.versions.node,
    // SHA-256 of the contents
    specs: { a: 'f39db8e8ede3dc24', b: 'e3b0c44298fc1c14' },
  });
  expect(Object.keys(versionsOf(['b', 'a'], folder.path).specs)).toEqual(['a', 'b']);
});

test('an invented provider has no fingerprint', () => {
  expect(versionsOf(['example'], folder.path).specs).toEqual({});
});
