import { createTwoFilesPatch } from 'diff';

/** A file before and after it is edited. */
export interface EditedFile {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A patch that `git apply` takes; empty where no file changes. */
export function patchOf(files: readonly EditedFile[]): string {
  return files
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) => `diff --git a/${file} b/${file}\n${hunksOf(file, before, after)}`)
    .join('');
}

function hunksOf(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after);
  return patch.slice(patch.indexOf('--- '));
}
