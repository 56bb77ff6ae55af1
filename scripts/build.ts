import './loading';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { providers } from '../contracts';
import { dependencies } from '../package.json';
import { problem } from '../tests/harness/lib/problem';
import { describeCommand, readArguments } from './command';
import { main } from './main';

const command = describeCommand({
  name: 'build',
  purpose: 'Writes dist/, the code and types of the package; npm pack does it first.',
  example: 'npm run build',
});

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');

/** What the package exports, by subpath. */
const ENTRIES = {
  ...Object.fromEntries(providers.map((provider) => [provider, join(ROOT, 'generated', provider, 'index.ts')])),
  sandbox: join(ROOT, 'tests/sandbox/public.ts'),
};

const FORMATS = [
  { format: 'esm', extension: 'mjs' },
  { format: 'cjs', extension: 'cjs' },
] as const;

/** In a bundle, what is required by a name that is known only later has to be there already. */
const allSandboxes: Plugin = {
  name: 'all sandboxes',
  setup: ({ onLoad }) => {
    onLoad({ filter: /sandbox\/named\.ts$/ }, ({ path }) => ({
      contents: `${providers.map((name) => `import { ${name} } from './${name}';`).join('\n')}
        const all = { ${providers.join(', ')} };
        export const referenceNamed = (name) => all[name];`,
      resolveDir: dirname(path),
    }));
  },
};

main(async () => {
  readArguments(command);
  rmSync(DIST, { recursive: true, force: true });
  await Promise.all([
    ...FORMATS.map(({ format, extension }) => code(ENTRIES, format, extension)),
    code({ bin: join(ROOT, 'scripts/bin.ts') }, 'cjs', 'cjs', '#!/usr/bin/env node'),
    declarations(),
  ]);
  console.log(`Wrote dist/: ${Object.keys(ENTRIES).join(', ')} and bin.`);
  return 0;
});

/** Dependencies are imported; all else becomes part of the file. */
async function code(
  entryPoints: { readonly [name: string]: string },
  format: 'esm' | 'cjs',
  extension: string,
  first = '',
) {
  await build({
    entryPoints,
    format,
    outdir: DIST,
    outExtension: { '.js': `.${extension}` },
    banner: { js: first },
    external: Object.keys(dependencies),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [allSandboxes],
  });
}

/** Once for each format, since Node takes a declaration for one of the format of its extension. */
async function declarations() {
  const bundle = await rollup({
    input: ENTRIES,
    plugins: [dts({ tsconfig: join(ROOT, 'tsconfig.json') })],
    onwarn: ({ message }) => {
      throw problem('bundle the declarations', message, 'Correct the module that it names.');
    },
  });
  for (const { extension } of FORMATS) {
    const names = `[name].d.${extension === 'mjs' ? 'mts' : 'cts'}`;
    await bundle.write({ dir: DIST, entryFileNames: names, chunkFileNames: names });
  }
  await bundle.close();
}
