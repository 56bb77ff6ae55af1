import { isRecord } from '../lib/json';
import { problem, refuseAll } from '../lib/problem';
import type { DocumentedHeader, Example, Operation, Parameter, Response, Schema } from '../spec-model';
import type { Spec } from './load';
import { unsupported } from './unsupported';

type Node = { readonly [key: string]: unknown };

/**
 * Reads the operation of a spec.
 *
 * @throws a problem that names file and line when the spec does not have the form that CONTRIBUTING.md describes
 */
export function operationOf(spec: Spec): Operation {
  const paths = Object.entries(child(spec, [], 'paths'));
  const [path, item] = paths[0] ?? [];
  if (paths.length !== 1 || path === undefined || !isRecord(item))
    throw malformed(spec, ['paths'], 'it needs exactly one path');
  const at = ['paths', path, 'post'];
  refuseAll(unsupported(spec, path, item));
  const content = child(spec, [...at, 'requestBody'], 'content');
  const [mediaType, media] = Object.entries(content)[0] ?? [];
  if (mediaType === undefined) throw malformed(spec, [...at, 'requestBody'], 'it needs a media type');
  const server = serverOf(spec);
  return {
    method: 'POST',
    path,
    ...(server === undefined ? {} : { server }),
    mediaType,
    parameters: parametersOf(spec, at),
    body: schemaOf(spec, 'NewContact'),
    contact: schemaOf(spec, 'Contact'),
    examples: examplesOf(media),
    responses: Object.fromEntries(
      Object.entries(child(spec, at, 'responses')).map(([status, response]) => [
        status,
        responseOf(spec, status, response),
      ]),
    ),
  };
}

function serverOf(spec: Spec): string | undefined {
  const servers: unknown = spec.resolved.servers;
  const first: unknown = Array.isArray(servers) ? servers[0] : undefined;
  return isRecord(first) && typeof first.url === 'string' && first.url !== '/' ? first.url : undefined;
}

function parametersOf(spec: Spec, at: readonly string[]): readonly Parameter[] {
  const parameters = valueAtPath(spec, [...at, 'parameters']) ?? [];
  if (Array.isArray(parameters) && parameters.every(isParameter)) {
    return parameters.map(({ name, in: place, required, 'x-source': source }) => {
      return { name, in: place, required: required === true, 'x-source': source };
    });
  }
  throw malformed(spec, at, 'a parameter is neither in the query nor in a header');
}

function isParameter(value: unknown): value is Parameter {
  return isRecord(value) && typeof value.name === 'string' && (value.in === 'query' || value.in === 'header');
}

function responseOf(spec: Spec, status: string, response: unknown): Response {
  if (!isRecord(response)) throw malformed(spec, ['paths'], `the response ${status} is not an object`);
  const [mediaType, media] = isRecord(response.content) ? (Object.entries(response.content)[0] ?? []) : [];
  const schema = isRecord(media) && isRecord(media.schema) ? media.schema : undefined;
  return {
    description: String(response.description),
    source: [response['x-source']].flat().map(String),
    ...(mediaType === undefined ? {} : { mediaType }),
    headers: headersOf(response.headers),
    ...(schema ? { schema } : {}),
    examples: examplesOf(media),
  };
}

function headersOf(headers: unknown): Response['headers'] {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) =>
      isCited(header) ? [[name.toLowerCase(), headerOf(header)]] : [],
    ),
  );
}

function headerOf({ required, schema, ...cited }: Cited): DocumentedHeader {
  const level = cited['x-level'];
  return {
    required: required === true,
    schema: schema ?? {},
    'x-source': cited['x-source'],
    ...(level ? { 'x-level': level } : {}),
  };
}

type Cited = Pick<DocumentedHeader, 'x-source' | 'x-level'> & Partial<DocumentedHeader>;

/** The lint sees to it that each header cites its source. */
function isCited(header: unknown): header is Cited {
  return isRecord(header) && 'x-source' in header;
}

function schemaOf(spec: Spec, name: string): Schema {
  return child(spec, ['components', 'schemas'], name);
}

function examplesOf(media: unknown): { readonly [name: string]: Example } {
  const examples = isRecord(media) && isRecord(media.examples) ? media.examples : {};
  return Object.fromEntries(
    Object.entries(examples)
      .filter((entry): entry is [string, Example] => isExample(entry[1]))
      .map(([name, { value, 'x-source': source }]) => [name, { 'x-source': source, value }]),
  );
}

/** The lint ensures that each cites its source. */
function isExample(value: unknown): value is Example {
  return isRecord(value) && 'value' in value && 'x-source' in value;
}

/** The mapping at a path of keys of the resolved spec. */
function child(spec: Spec, path: readonly string[], key: string): Node {
  const found = valueAtPath(spec, [...path, key]);
  if (!isRecord(found)) throw malformed(spec, path, `"${key}" is missing`);
  return found;
}

function valueAtPath(spec: Spec, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), spec.resolved);
}

function malformed(spec: Spec, path: readonly string[], reason: string): Error {
  const remedy =
    'A spec has one path with one post, and the schemas NewContact and Contact; see CONTRIBUTING.md, "Adding a provider".';
  return problem(`read ${spec.file}:${spec.lineOf(path)}`, reason, remedy);
}
