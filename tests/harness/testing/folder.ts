import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder for each test, or for all of them: `useFolder(beforeAll, afterAll)`. */
export function useFolder(
  begin: (make: () => void) => void = beforeEach,
  end: (remove: () => void) => void = afterEach,
): { readonly path: string } {
  let path = '';
  begin(() => {
    path = mkdtempSync(join(tmpdir(), 'contact-contracts-'));
  });
  end(() => {
    rmSync(path, { recursive: true });
  });
  return {
    get path() {
      return path;
    },
  };
}
