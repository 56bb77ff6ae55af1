import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../../contracts/contract';
import type { Mistake } from '../lib/problem';
import { refuseAll } from '../lib/problem';
import { checkedPlan } from '../lint/checked-plan';
import type { Untried } from '../lint/derived';
import { untried } from '../lint/derived';
import { underivedKeywords } from '../spec/keywords';
import { refuseUncited, refuseUnknownLevels } from '../spec/lint';
import type { Spec } from '../spec/load';
import { loadSpec } from '../spec/load';
import { operationOf } from '../spec/operation-of';
import { clausesPage } from './clauses-page';
import { packageEntry } from './package-entry';
import { typesOf } from './types';
import { requestValidator, validatorCode, validatorTypes } from './validators';

const MARK = 'Generated from specs/ and contracts/ by "npm run generate". Do not edit.';

/** Generated files by their path below `generated/`. */
export type Generated = ReadonlyMap<string, string>;

/**
 * Everything generated for one provider. Writes nothing.
 *
 * @param root the folder that holds `specs/`
 * @throws a problem when the spec is unreadable, invalid, not fully cited, or at odds with the contract
 */
export async function generate(root: string, provider: string, contract: Contract): Promise<Generated> {
  const spec = await loadSpec(`${root}/specs/${provider}.yaml`);
  refuseUncited(spec);
  refuseUnknownLevels(spec);
  const operation = operationOf(spec);
  refuseAll(underivedKeywords(spec, operation.mediaType === 'multipart/form-data'));
  const clauses = checkedPlan(provider, contract, operation);
  const validators = validatorCode(spec.file, operation);
  refuseAll(untried(contract, operation, clauses, requestValidator(operation)).map((each) => inSpec(spec, each)));
  const files = {
    'types.ts': `// ${MARK}\n${await typesOf(spec)}`,
    'operation.json': `${JSON.stringify({ $comment: MARK, ...operation }, null, 2)}\n`,
    'validators.js': `// ${MARK}\n${validators}`,
    'validators.d.ts': `// ${MARK}\n${validatorTypes(operation)}`,
    'index.ts': `// ${MARK}\n${packageEntry(contract.document, operation)}`,
    'clauses.md': `<!-- ${MARK} -->\n\n${clausesPage(contract, operation, clauses)}`,
  };
  return new Map(Object.entries(files).map(([name, text]) => [`${provider}/${name}`, text]));
}

/** The mistake at the line of its field. */
function inSpec({ file, lineOf }: Spec, { field, reason, remedy }: Untried): Mistake {
  const steps = field.split('.').flatMap((step) => (step === 'item' ? ['items'] : ['properties', step]));
  const line = lineOf(['components', 'schemas', 'NewContact', ...(field === '' ? [] : steps)]);
  return { task: `read ${file}:${line}`, reason, remedy };
}

/** Everything generated, for all providers and in common. */
export async function generateAll(
  root: string,
  contracts: { readonly [provider: string]: Contract },
): Promise<Generated> {
  const all = await Promise.all(
    Object.entries(contracts).map(([provider, contract]) => generate(root, provider, contract)),
  );
  return new Map([...all.flatMap((files) => [...files]), ['guards.ts', guards()], ['providers.ts', names(contracts)]]);
}

/** The names of the providers, for what may not know their contracts. */
function names(contracts: { readonly [provider: string]: Contract }): string {
  const list = Object.keys(contracts)
    .map((name) => `'${name}'`)
    .join(', ');
  return `// ${MARK}
export const providers = [${list}] as const;

export type Provider = (typeof providers)[number];
`;
}

/** What the validators of each provider have in common. Generated code imports nothing but generated code. */
function guards(): string {
  const name = 'guards.ts';
  const origin = `tests/harness/generate/${name}`;
  return `// Copied from ${origin} by "npm run generate". Do not edit.\n${readFileSync(join(__dirname, name), 'utf8')}`;
}
