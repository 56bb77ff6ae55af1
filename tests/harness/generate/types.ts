import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { Spec } from '../spec/load';

/**
 * The TypeScript types of a spec. Defaults would make fields of a request required; an object of which no property is
 * documented may have any.
 */
export async function typesOf({ file }: Pick<Spec, 'file'>): Promise<string> {
  return astToString(
    await openapiTypescript(pathToFileURL(resolve(file)), {
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
      silent: true,
    }),
  );
}
