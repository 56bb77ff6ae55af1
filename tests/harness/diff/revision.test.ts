import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../generate/files';
import { useFolder } from '../testing/folder';
import { writeRevision } from './revision';

const folder = useFolder(beforeAll, afterAll);
const at = (...steps: readonly string[]) => join(folder.path, ...steps);
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: at('repository'), encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(at('repository/specs'), { recursive: true });
  writeFileSync(at('repository/specs/a.yaml'), 'committed');
  writeFileSync(at('repository/other'), 'not asked for');
  git('init', '--quiet');
  git('add', '.');
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  git(...identity, 'commit', '--quiet', '-m', 'first');
  writeFileSync(at('repository/specs/a.yaml'), 'edited');
});

test('the folders of a commit are written, and the repository stays as it is', () => {
  const before = git('status', '--short');
  mkdirSync(at('into'));
  writeRevision(at('repository'), 'HEAD', ['specs', 'contracts'], at('into'));
  expect(filesOf(at('into')).filter((file) => !file.startsWith('.'))).toEqual(['specs/a.yaml']);
  expect(readFileSync(at('into/specs/a.yaml'), 'utf8')).toBe('committed');
  expect(git('status', '--short')).toBe(before);
});

test.each([
  ['no-such-branch', 'git knows no such commit'],
  ['--help', 'git knows no such commit'],
  ['HEAD:specs', 'git knows no such commit'],
])('%s is refused', (reference, reason) => {
  mkdirSync(at('none'), { recursive: true });
  expect(() => writeRevision(at('repository'), reference, ['specs'], at('none'))).toThrow(
    `Failed to read the specs of ${reference}: ${reason}\nName a commit`,
  );
});
