import type { Response, Schema } from '../../spec-model';
import { side } from '../../testing/sides';
import type { Effect } from '../change';
import { bodies } from './bodies';

const RESPONSE: Response = { description: '', source: [], headers: {}, examples: {} };
const body = (schema?: Schema, mediaType: string | undefined = 'application/json') =>
  side({ responses: { '422': { ...RESPONSE, ...(schema ? { schema } : {}), ...(mediaType ? { mediaType } : {}) } } });
const text: Schema = { properties: { message: { type: 'string' } } };

test.each<[string, ReturnType<typeof side>, ReturnType<typeof side>, ...(readonly [string, Effect])[]]>([
  ['the same', body(text), body(text)],
  ['a new status', side(), body(text)],
  ['a field less', body(text), body({}), ['response 422, message is removed', 'breaking']],
  ['a schema more', body(), body({ type: 'object' }), ['response 422 is object, was of any type', 'compatible']],
  [
    'another media type',
    body(text),
    body(text, 'text/html'),
    ['response 422 is `text/html`, was `application/json`', 'breaking'],
  ],
  ['no body', body(text), body(text, ''), ['response 422 no longer has a body', 'breaking']],
  ['a body', body(text, ''), body(text), ['response 422 has a body, `application/json`', 'compatible']],
  ['what is sent', side({ body: text }), side({ body: {} }), ['request body, message is removed', 'possibly breaking']],
  [
    'what is created',
    side({ contact: text }),
    side({ contact: {} }),
    ['created contact, message is removed', 'breaking'],
  ],
])('%s', (_, before, after, ...found) => {
  expect(bodies(before, after).map(({ place, says, effect }) => [`${place} ${says}`, effect])).toEqual(found);
});

test('where the body is the contact its changes are told once', () => {
  const answering = (contact: Schema) => side({ contact, responses: { '201': { ...RESPONSE, schema: contact } } });
  const places = bodies(answering(text), answering({})).map(({ place }) => place);
  expect(places).toEqual(['created contact, message']);
});
