import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Versions } from './result';

const ROOT = join(__dirname, '../../..');

/** What a run was made with. A provider without a spec, which a test invents, has no fingerprint. */
export function versionsOf(providers: readonly string[], root = ROOT): Versions {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const specs = [...new Set(providers)].sort().flatMap((provider) => {
    const file = join(root, `specs/${provider}.yaml`);
    return existsSync(file) ? [[provider, fingerprint(file)] as const] : [];
  });
  return { suite: version, node: process.versions.node, specs: Object.fromEntries(specs) };
}

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
