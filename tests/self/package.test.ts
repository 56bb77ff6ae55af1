import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providers } from '../../contracts';
import { dependencies, devDependencies } from '../../package.json';

const ROOT = join(__dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** Packing, and installing from the registry. */
const LONGEST = 300_000;

let folder = '';
/** The packed file. */
let file = '';
/** A project with the package in it. */
let project = '';

/** Runs a command and returns its output. Fails the test with it when the exit code is not 0. */
function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

const install = (...packages: readonly string[]) =>
  run(project, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--save-exact', ...packages);

const tsc = (...options: readonly string[]) =>
  run(project, process.execPath, 'node_modules/typescript/bin/tsc', ...options);

/** Runs code of an ES module below a folder. */
const evaluate = (cwd: string, code: string, ...args: readonly string[]) =>
  run(cwd, process.execPath, '--input-type=module', '--eval', code, ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  project = join(folder, 'project');
  mkdirSync(project);
  run(ROOT, 'npm', 'pack', '--pack-destination', folder);
  file = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  install(file);
}, LONGEST);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('it holds the code of the package, and brings what that imports', () => {
  const packed = join(project, 'node_modules/contact-contracts');
  expect(readdirSync(packed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  const tree: { readonly packages: object } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const installed = Object.keys(tree.packages).flatMap((path) => path.split('node_modules/')[1] ?? []);
  expect(installed.sort()).toEqual([...Object.keys(dependencies), 'contact-contracts'].sort());
});

test('are the types wrong? and publint find nothing', () => {
  const code = `
    import { readFileSync } from 'node:fs';
    import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
    import { publint } from 'publint';
    const tarball = new Uint8Array(readFileSync(process.argv[1]));
    const { problems } = await checkPackage(createPackageFromTarballData(tarball));
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    // TypeScript's resolution for Node 10 knows no exports.
    console.log(JSON.stringify([...problems.filter(({ resolutionKind }) => resolutionKind !== 'node10'), ...messages]));`;
  expect(JSON.parse(evaluate(ROOT, code, file))).toEqual([]);
});

test.each([...providers, 'sandbox'])('%s is the same module for import and require', (name) => {
  const code = `
    import { createRequire } from 'node:module';
    const required = createRequire(import.meta.url)('contact-contracts/${name}');
    console.log(JSON.stringify([Object.keys(await import('contact-contracts/${name}')), Object.keys(required)]));`;
  const [imported, required]: readonly (readonly string[])[] = JSON.parse(evaluate(project, code));
  const provider = ['examples', 'validateContact', 'validateRequest', 'validateResponse'];
  expect(imported).toEqual(name === 'sandbox' ? ['startSandbox'] : provider);
  expect(required?.toSorted()).toEqual(imported);
});

describe('in a project in TypeScript', () => {
  const STRICT = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--types', 'node'];
  const NODE16 = ['--module', 'node16', '--moduleResolution', 'node16', '--outDir', 'out'];
  const BUNDLER = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit'];

  /** The samples of the README, by the names in their first lines. */
  const samples = new Map(
    [...README.matchAll(/^```ts\n\/\/ (\S+\.ts)\n([\s\S]*?)^```/gm)].map(([, name = '', code = '']) => [name, code]),
  );
  /** Compiles only where the compiler refuses what is not documented. */
  const refused = [
    "const sent: contactship.NewContact = { phone_number: '', full_name: '' };",
    'const result = contactship.validateResponse(201, sent);',
    'if (result.valid) console.log(result.value.organization_id);',
    '// @ts-expect-error: not a field of a contact',
    'if (result.valid) console.log(result.value.organisation_id);',
    '// @ts-expect-error: a required field is missing',
    "const wrong: contactship.NewContact = { phone_number: '' };",
    '// @ts-expect-error: not an example of the document',
    'console.log(contactship.examples.requests.other);',
    'export { wrong };\n',
  ].join('\n');
  const written = new Map([
    ...samples,
    ['refused.mts', `import * as contactship from 'contact-contracts/contactship';\n${refused}`],
    ['refused.cts', `import contactship = require('contact-contracts/contactship');\n${refused}`],
  ]);

  beforeAll(() => {
    for (const [name, code] of written) writeFileSync(join(project, name), code);
    const needed = ['openapi-fetch', 'typescript', '@types/node'] as const;
    install(...needed.map((name) => `${name}@${devDependencies[name]}`));
  }, LONGEST);

  test('the samples of the README compile and run, and the types refuse what is not documented', () => {
    expect([...samples.keys()]).toEqual(['contacts.ts', 'contacts.test.ts']);
    tsc(...STRICT, ...NODE16, ...written.keys());
    expect(run(project, process.execPath, '--test', 'out/contacts.test.js')).toMatch(/^. pass 1$/m);
  });

  test('the samples compile for bundlers', () => {
    expect(tsc(...STRICT, ...BUNDLER, ...samples.keys())).toBe('');
  });

  test('the errors that a comment of a sample shows are those of the validator', () => {
    const code = `
      import { validateResponse } from 'contact-contracts/contactship';
      const contact = { id: crypto.randomUUID(), created_at: '', full_name: '', organization_id: '', additional_data: '' };
      console.log(validateResponse(201, contact).errors.map(({ message }) => message).join('; '));`;
    expect(samples.get('contacts.ts')).toContain(`// "${evaluate(project, code).trim()}"\n`);
  });
});

describe('npx contact-contracts', () => {
  const BIN = 'node_modules/.bin/contact-contracts';

  test.each([
    [['sandbox', '--help'], 0, /^Usage: npx contact-contracts sandbox \[options\] \[providers\.\.\.\]\n/],
    [['--help'], 0, /^Usage: npx contact-contracts \[options\] <command>\n/],
    [['sandbox', 'wcr'], 2, /^Failed to find provider "wcr": no such provider\nThe closest: wacr, /],
    [['serve'], 2, /^Failed to read the arguments: there is no command "serve"\nnpx contact-contracts --help shows /],
  ])('%j ends with %i', (args, wanted, says) => {
    const { status, stdout, stderr } = spawnSync(join(project, BIN), args, { cwd: folder, encoding: 'utf8' });
    expect({ status, said: stdout + stderr }).toEqual({ status: wanted, said: expect.stringMatching(says) });
  });

  test(
    'sandbox serves a provider from the packed file, in an empty folder',
    async () => {
      const empty = join(folder, 'empty');
      mkdirSync(empty);
      const args = [
        'exec',
        '--yes',
        '--prefer-offline',
        `--package=${file}`,
        '--',
        'contact-contracts',
        'sandbox',
        'wacr',
      ];
      // A group of its own, since npm starts a shell that starts the command.
      const child = spawn('npm', [...args, '--port', '0'], {
        cwd: empty,
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('close', resolve));
      try {
        const baseUrl = await new Promise<string>((resolve, reject) => {
          let said = '';
          child.stdout.on('data', (chunk) => {
            said += chunk;
            const [, found] = /WACR_BASE_URL=(\S+)\n/.exec(said) ?? [];
            if (found !== undefined) resolve(found);
          });
          child.once('close', () => reject(new Error(`It ended with: ${said}`)));
        });
        expect((await fetch(`${baseUrl}/contacts`, { method: 'POST' })).status).toBe(401);
        expect(readdirSync(empty)).toEqual([]);
      } finally {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
        await ended;
      }
    },
    LONGEST,
  );
});
