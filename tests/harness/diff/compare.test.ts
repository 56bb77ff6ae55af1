import type { Response, Schema } from '../spec-model';
import { side } from '../testing/sides';
import { compareSpecs, EFFECTS } from './compare';

const RESPONSE: Response = { description: '', source: [], headers: {}, examples: {} };
const refusing = (schema: Schema) => ({
  '400': { ...RESPONSE, schema },
  '409': { ...RESPONSE, schema },
  '422': { ...RESPONSE, schema },
});
const message: Schema = { properties: { message: { type: 'string' } } };

test('nothing is compatible with itself', () => {
  expect(compareSpecs(side(), side())).toEqual([]);
});

test('the worst comes first, and what responses share is told once', () => {
  const before = side({ path: '/a', responses: refusing(message), body: message });
  const after = side({ path: '/b', responses: refusing({}), body: { properties: { ...message.properties, a: {} } } });
  const changes = compareSpecs(before, after).map(({ effect, place, says }) => [effect, `${place} ${says}`]);
  expect(changes).toEqual([
    ['breaking', 'path is `/b`, was `/a`'],
    ['breaking', 'response 400, 409, and 422, message is removed'],
    ['compatible', 'request body, a is new, and optional'],
  ]);
});

test('an edit of one response alone is told of it', () => {
  const before = side({ responses: refusing(message) });
  const after = side({ responses: { ...refusing(message), '409': { ...RESPONSE, schema: {} } } });
  expect(compareSpecs(before, after).map(({ place }) => place)).toEqual(['response 409, message']);
});

test('effects are in the order of what they break', () => {
  expect(EFFECTS).toEqual(['breaking', 'possibly breaking', 'compatible']);
});
