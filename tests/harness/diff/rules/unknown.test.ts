import type { Schema } from '../../spec-model';
import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { unknown } from './unknown';

/** Keywords that the engine reads nowhere else. */
const given = (schema: object): Schema => schema;

test.each<Row>([
  [
    { type: 'string', description: 'a text' },
    { type: 'integer', description: 'a number' },
  ],
  [
    {},
    given({ not: { type: 'string' } }),
    ['has another `not`, for which there is no rule: look at it', 'possibly breaking', 'possibly breaking'],
  ],
  [given({ not: { description: 'a text' } }), given({ not: {} })],
  [
    given({ contains: { type: 'string' } }),
    {},
    ['has another `contains`, for which there is no rule: look at it', 'possibly breaking', 'possibly breaking'],
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(unknown(before, after))).toEqual(found);
});
