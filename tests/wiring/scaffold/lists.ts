import { problem } from '../../harness/lib/problem';

/** The files that have something of each provider, with the text of a new one added. Each takes and returns whole files. */

/** Its import, in the order of the linter, and its name in the list. */
export function inContracts(text: string, name: string): string {
  const imports = [...text.matchAll(/^import .* from '(.+)';\n/gm)];
  const next = imports.find(([, path = '']) => path > `./${name}`);
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : 0);
  const imported = `${text.slice(0, at)}import { ${name} } from './${name}';\n${text.slice(at)}`;
  return replaced('contracts/index.ts', imported, /^export const contracts = \{([^}]*)\}/m, (_, names) => {
    const all = [...names.split(',').map((each) => each.trim()), name].filter((each) => each !== '');
    const line = `export const contracts = { ${all.join(', ')} }`;
    return line.length + ' satisfies Record<string, Contract>;'.length <= LONGEST
      ? line
      : `export const contracts = {\n${all.map((each) => `  ${each},\n`).join('')}}`;
  });
}

/** As in biome.json. */
const LONGEST = 120;

/** Its entry in an object of JSON. */
export function inEntries(text: string, name: string, entry: unknown): string {
  const entries: object = JSON.parse(text);
  return `${JSON.stringify({ ...entries, [name]: entry }, null, 2)}\n`;
}

/** Its module, before that of the sandbox. */
export function inPackage(text: string, name: string): string {
  const description: { readonly exports: { readonly [path: string]: unknown } } = JSON.parse(text);
  const { './sandbox': sandbox, './package.json': own, ...providers } = description.exports;
  const module = {
    import: { types: `./dist/${name}.d.mts`, default: `./dist/${name}.mjs` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  };
  const exports = { ...providers, [`./${name}`]: module, './sandbox': sandbox, './package.json': own };
  return `${JSON.stringify({ ...description, exports }, null, 2)}\n`;
}

/** Its row in the table of settings. */
export function inReadme(text: string, name: string): string {
  const row = `| ${name} | \`${name.toUpperCase()}_BASE_URL\` \`${name.toUpperCase()}_API_TOKEN\` | |\n`;
  return replaced('README.md', text, /(?:^\| \w+ +\| `\w+_BASE_URL`.*\n)+/m, (rows) => `${rows}${row}`);
}

/** Its settings, before those of the run. */
export function inEnvExample(text: string, name: string): string {
  const prefix = name.toUpperCase();
  const lines = `# --- ${name}\n#${prefix}_BASE_URL=https://staging.example.com/v1\n#${prefix}_API_TOKEN=\n\n`;
  return replaced('.env.example', text, /^# --- the run$/m, (heading) => `${lines}${heading}`);
}

/** Its name in the matrix, and its step after those of the others. */
export function inStaging(text: string, name: string): string {
  const prefix = name.toUpperCase();
  const chosen = `(!inputs.providers || contains(inputs.providers, '${name}'))`;
  const step = `      - if: matrix.provider == '${name}' && vars.${prefix}_BASE_URL && ${chosen}
        run: npm run conformance -- ${name}
        env:
          ${prefix}_BASE_URL: \${{ vars.${prefix}_BASE_URL }}
          ${prefix}_API_TOKEN: \${{ secrets.${prefix}_API_TOKEN }}
`;
  const file = '.github/workflows/staging.yml';
  return replaced(
    file,
    inMatrix(file, text, name),
    /^ {6}- uses: actions\/upload-artifact/m,
    (next) => `${step}${next}`,
  );
}

/** Its name in the matrix. */
export function inCi(text: string, name: string): string {
  return inMatrix('.github/workflows/ci.yml', text, name);
}

function inMatrix(file: string, text: string, name: string): string {
  return replaced(file, text, /^( {8}provider: \[.*)\]$/m, (_, list) => `${list}, ${name}]`);
}

function replaced(file: string, text: string, place: RegExp, by: (found: string, group: string) => string): string {
  if (place.test(text)) return text.replace(place, by);
  throw problem(`edit ${file}`, 'the place for a new provider is not there', 'Restore it from git.');
}
