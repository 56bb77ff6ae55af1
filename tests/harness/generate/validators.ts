import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import addFormats from 'ajv-formats';
import { messageOf, problem } from '../lib/problem';
import type { Operation } from '../spec-model';

/**
 * Keywords of OpenAPI 3.1 and of our own that do not affect validity; unknown ones stay errors, so that typos do not
 * pass.
 */
const VOCABULARY = ['discriminator', 'example', 'externalDocs', 'xml', 'x-source', 'x-level'];

/** Maximum errors kept per validation: an array of a million wrong items would produce a million. */
const MOST_ERRORS = 1000;

/**
 * The code of a CommonJS module with a validator for the request's body, the created contact and each response.
 *
 * @param file names the spec in an error
 * @throws a problem when ajv refuses a schema
 */
export function validatorCode(file: string, operation: Operation): string {
  const ajv = compiler();
  const statuses = Object.entries(operation.responses);
  const headers = statuses.flatMap(([status, response]) =>
    Object.entries(response.headers).map(([header, { schema }], index) => {
      return { status, header, schema, name: `header${status}_${index}` };
    }),
  );
  const schemas = {
    request: operation.body,
    contact: operation.contact,
    ...Object.fromEntries(statuses.map(([status, { schema }]) => [`response${status}`, schema ?? {}])),
    ...Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
  };
  try {
    for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
    const code = standaloneCode(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
    const responses = statuses.map(([status]) => `"${status}": exports.response${status}`);
    const byStatus = statuses.map(([status]) => {
      const own = headers.filter((header) => header.status === status);
      return `"${status}": { ${own.map(({ header, name }) => `"${header}": exports.${name}`).join(', ')} }`;
    });
    const tables = [
      `exports.responses = { ${responses.join(', ')} };`,
      `exports.headers = { ${byStatus.join(', ')} };`,
    ];
    return `${bounded(code)}\n${tables.join('\n')}\n`;
  } catch (error) {
    throw problem(`compile the schemas of ${file}`, messageOf(error), 'Correct the schema; ajv runs in strict mode.');
  }
}

/** The validator of the request's body, as {@link validatorCode} has it. Throws where ajv refuses the schema. */
export function requestValidator({ body }: Operation): ValidateFunction {
  return compiler().compile(body);
}

function compiler(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, code: { source: true, lines: true } });
  addFormats(ajv);
  ajv.addVocabulary(VOCABULARY);
  return ajv;
}

/**
 * ajv has no limit for `allErrors`; its code adds errors by `push` and drops those of an alternative by setting
 * `length`.
 */
function bounded(code: string): string {
  return code
    .replace(/vErrors\.push\((\w+)\)/g, `vErrors.length < ${MOST_ERRORS} && vErrors.push($1)`)
    .replace(/vErrors\.length = (\w+)/g, 'vErrors.length = Math.min(vErrors.length, $1)');
}

/** The types of that module. */
export function validatorTypes(operation: Operation): string {
  const responses = Object.keys(operation.responses).map((status) => `  readonly '${status}': ValidateFunction;`);
  return [
    "import type { ValidateFunction } from 'ajv';",
    "import type { components } from './types';",
    '',
    "export const request: ValidateFunction<components['schemas']['NewContact']>;",
    "export const contact: ValidateFunction<components['schemas']['Contact']>;",
    'export const responses: {',
    ...responses,
    '};',
    'export const headers: { readonly [status: string]: { readonly [name: string]: ValidateFunction } };',
    '',
  ].join('\n');
}
