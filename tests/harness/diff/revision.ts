import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { messageOf, problem } from '../lib/problem';

const REMEDY = 'Name a commit, a branch or a tag of this repository, or two files: old.yaml new.yaml';

/**
 * Writes folders of a commit to another folder, and changes nothing in the repository.
 *
 * @param root of the repository
 * @param reference a commit, a branch or a tag
 * @param folders of the repository, without those that the commit does not have
 * @param into an empty folder
 * @throws a problem when git cannot be asked, or knows no such commit
 */
export function writeRevision(root: string, reference: string, folders: readonly string[], into: string): void {
  const git = (...args: readonly string[]) => {
    const env = { ...process.env, GIT_INDEX_FILE: join(into, '.index') };
    return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  try {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).trim();
    const present = git('ls-tree', '--name-only', commit, ...folders)
      .split('\n')
      .filter(Boolean);
    for (const folder of present) git('read-tree', `--prefix=${folder}/`, `${commit}:./${folder}`);
    git('checkout-index', '--all', `--prefix=${into}/`);
  } catch (error) {
    throw problem(`read the specs of ${reference}`, reasonOf(error), REMEDY);
  }
}

/** Of a commit that does not exist git says nothing. */
function reasonOf(error: unknown): string {
  const said: unknown = typeof error === 'object' && error !== null && 'stderr' in error ? error.stderr : undefined;
  if (typeof said !== 'string') return messageOf(error);
  return said.split('\n')[0]?.replace(/^fatal: /, '') || 'git knows no such commit';
}
