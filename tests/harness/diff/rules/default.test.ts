import type { Schema } from '../../spec-model';
import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { defaultValue } from './default';

/** Keywords that the engine reads nowhere else. */
const given = (schema: object): Schema => schema;

test.each<Row>([
  [given({ default: 1 }), given({ default: 1 })],
  [{}, given({ default: false }), ['has the default `false`', 'possibly breaking', 'compatible']],
  [given({ default: 1 }), given({ default: 2 }), ['has the default `2`, had `1`', 'possibly breaking', 'compatible']],
  [given({ default: 'a' }), {}, ['no longer has a default, had `"a"`', 'possibly breaking', 'compatible']],
])('%j became %j', (before, after, ...found) => {
  expect(told(defaultValue(before, after))).toEqual(found);
});
