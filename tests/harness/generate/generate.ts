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
