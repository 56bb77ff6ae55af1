import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { Contract } from '../../../contracts/contract';
import { plan } from '../plan/plan';
import { refuseUncited } from '../spec/lint';
import { loadSpec } from '../spec/load';
import { operationOf } from '../spec/operation-of';
import { clausesPage } from './clauses-page';
import { validatorCode, validatorTypes } from './validators';

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
  const operation = operationOf(spec);
  // Defaults would make fields of a request required.
  const types = await openapiTypescript(pathToFileURL(resolve(spec.file)), { defaultNonNullable: false, silent: true });
  const files = {
    'types.ts': `// ${MARK}\n${astToString(types)}`,
    'operation.json': `${JSON.stringify({ $comment: MARK, ...operation }, null, 2)}\n`,
    'validators.js': `// ${MARK}\n${validatorCode(spec.file, operation)}`,
    'validators.d.ts': `// ${MARK}\n${validatorTypes(operation)}`,
    'clauses.md': `<!-- ${MARK} -->\n\n${clausesPage(contract, operation, plan(provider, contract, operation))}`,
  };
  return new Map(Object.entries(files).map(([name, text]) => [`${provider}/${name}`, text]));
}

/** Everything generated, for all providers. */
export async function generateAll(
  root: string,
  contracts: { readonly [provider: string]: Contract },
): Promise<Generated> {
  const all = await Promise.all(
    Object.entries(contracts).map(([provider, contract]) => generate(root, provider, contract)),
  );
  return new Map(all.flatMap((files) => [...files]));
}
