import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../contracts';
import { useFolder } from '../harness/testing/folder';
import { versionsOf, versionsSince } from './versions';

test.each([
  ['a/wacr.old.yaml', 'b/new.yaml', 'wacr', contracts.wacr],
  ['a/old.yaml', 'b/wacr.yaml', 'wacr', contracts.wacr],
  ['a/wacr.yaml', 'b/callbell.yaml', 'callbell', contracts.callbell],
  ['a/old.yaml', 'b/new.yaml', 'b/new.yaml', undefined],
])('%s and %s are of %s', (before, after, provider, contract) => {
  const pair = versionsOf(before, after);
  expect([pair.provider, pair.before?.contract, pair.after?.contract]).toEqual([provider, contract, contract]);
  expect([pair.before?.folder, pair.after?.folder, pair.notes]).toEqual(['a', 'b', []]);
});

describe('since a commit', () => {
  const folder = useFolder();

  test('each spec is compared with its own, and a contract that cannot be had is told', () => {
    const root = join(folder.path, 'root');
    const into = join(folder.path, 'into');
    for (const each of [join(root, 'specs'), into]) mkdirSync(each, { recursive: true });
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root });
    writeFileSync(join(root, 'specs/wacr.yaml'), 'a: 1\n');
    git('init', '--quiet');
    git('add', '.');
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
    git(...identity, 'commit', '--quiet', '-m', 'first');
    writeFileSync(join(root, 'specs/invented.yaml'), 'a: 2\n');

    const pairs = versionsSince(root, 'HEAD', into).map(({ provider, before, after, notes }) => {
      return { provider, before: before?.folder, after: after?.folder, notes: notes.length };
    });
    expect(pairs).toEqual([
      { provider: 'invented', before: undefined, after: 'specs', notes: 0 },
      { provider: 'wacr', before: 'HEAD:specs', after: 'specs', notes: 1 },
    ]);
  });
});
