import { isRecord } from '../lib/json';
import type { Mistake } from '../lib/problem';
import type { Spec } from './load';

type Keys = readonly string[];

/** What a path may have beside its operation (OpenAPI 3.1, 4.8.9). */
const PATH_MEMBERS = ['summary', 'description', 'post'];

/** Keywords of the schema of a parameter that say nothing of its value but that it is a text. */
const PLAIN = ['type', 'description', 'example', 'examples', 'x-source'];

/** Parts of an operation that the engine would silently ignore. */
export function unsupported(spec: Spec, path: string, item: { readonly [key: string]: unknown }): readonly Mistake[] {
  const at = ['paths', path];
  const post = isRecord(item.post) ? item.post : {};
  const refuse = (keys: Keys, reason: string, remedy: string): Mistake => ({
    task: `read ${spec.file}:${spec.lineOf(keys)}`,
    reason,
    remedy,
  });
  const others = Object.keys(item).filter((name) => !PATH_MEMBERS.includes(name) && !name.startsWith('x-'));
  return [
    ...others.map((name) =>
      refuse([...at, name], `${path} has ${name}, and only its post is tested`, 'Delete it, or move it into the post.'),
    ),
    ...(/[{}]/.test(path)
      ? [refuse(at, `the path ${path} has a parameter, which no request fills in`, 'Write a path without parameters.')]
      : []),
    ...('servers' in post
      ? [refuse([...at, 'post', 'servers'], 'the post has servers of its own', 'Write them at the top of the spec.')]
      : []),
    ...mistakenParameters(post.parameters, [...at, 'post', 'parameters'], refuse),
    ...mistakenContent(post.requestBody, [...at, 'post', 'requestBody'], spec, refuse),
    ...mistakenResponses(post.responses, [...at, 'post', 'responses'], refuse),
    ...unusedSchemas(spec, refuse),
  ];
}

type Refuse = (keys: Keys, reason: string, remedy: string) => Mistake;

/** The engine reads these two by their names. */
const READ = ['NewContact', 'Contact'];

/** Schemas to which nothing refers: what they say is checked by nothing. */
function unusedSchemas(spec: Spec, refuse: Refuse): readonly Mistake[] {
  const { components } = spec.document;
  const schemas = isRecord(components) && isRecord(components.schemas) ? Object.keys(components.schemas) : [];
  // A schema that is missing or misspelt is another mistake, and the first to report.
  if (!READ.every((name) => schemas.includes(name))) return [];
  const text = JSON.stringify(spec.document);
  return schemas
    .filter((name) => !READ.includes(name) && !text.includes(`"#/components/schemas/${name}"`))
    .map((name) =>
      refuse(['components', 'schemas', name], `nothing refers to the schema ${name}`, 'Refer to it, or delete it.'),
    );
}

function mistakenParameters(parameters: unknown, at: Keys, refuse: Refuse): readonly Mistake[] {
  const list: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
  return list.filter(isRecord).flatMap((parameter, index) => {
    const keys = [...at, String(index)];
    const name = String(parameter.name);
    if (parameter.in !== 'query' && parameter.in !== 'header') {
      const remedy = 'Only parameters of the query and of the header can be sent.';
      return [refuse(keys, `the parameter ${name} is in the ${String(parameter.in)}`, remedy)];
    }
    const schema = isRecord(parameter.schema) ? parameter.schema : {};
    const strict = Object.keys(schema).filter((keyword) => !PLAIN.includes(keyword));
    return strict.map((keyword) =>
      refuse(
        [...keys, 'schema', keyword],
        `${keyword} of the parameter ${name} derives no case`,
        'Say it in its description, and write a clause for it.',
      ),
    );
  });
}

const SENT = /^(?:application\/(?:[\w.-]+\+)?json|multipart\/form-data)$/;

function mistakenContent(body: unknown, at: Keys, spec: Spec, refuse: Refuse): readonly Mistake[] {
  const content = isRecord(body) && isRecord(body.content) ? body.content : {};
  const [first, ...others] = Object.keys(content);
  const schemas = spec.resolved.components;
  const sent = isRecord(schemas) && isRecord(schemas.schemas) ? schemas.schemas.NewContact : undefined;
  const media = content[first ?? ''];
  const schema = isRecord(media) ? media.schema : undefined;
  const isOther = isRecord(schema) && !('$ref' in schema) && JSON.stringify(schema) !== JSON.stringify(sent);
  const remedy = 'JSON and multipart/form-data can be sent.';
  return [
    ...(first === undefined || SENT.test(first)
      ? []
      : [refuse([...at, 'content', first], `a request of the media type ${first} cannot be sent`, remedy)]),
    ...others.map((name) =>
      refuse([...at, 'content', name], `${name} is a second media type`, 'Only one is sent: write that one.'),
    ),
    ...(isOther
      ? [
          refuse(
            [...at, 'content', first ?? '', 'schema'],
            'it is not NewContact',
            'Refer to #/components/schemas/NewContact.',
          ),
        ]
      : []),
  ];
}

function mistakenResponses(responses: unknown, at: Keys, refuse: Refuse): readonly Mistake[] {
  return Object.entries(isRecord(responses) ? responses : {}).flatMap(([status, response]) => {
    if (!/^[1-5](?:\d\d|XX)$/.test(status) && !status.startsWith('x-')) {
      return [refuse([...at, status], `${status} is not a status`, 'Write one, such as 404, or a class, such as 4XX.')];
    }
    const [, ...others] = Object.keys(isRecord(response) && isRecord(response.content) ? response.content : {});
    return others.map((name) => {
      const remedy = 'Only the first one is judged: write that one.';
      return refuse([...at, status, 'content', name], `${name} is a second media type of ${status}`, remedy);
    });
  });
}
