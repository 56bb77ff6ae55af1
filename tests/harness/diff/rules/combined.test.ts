import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { combined } from './combined';

test.each<Row>([
  [{ anyOf: [{ type: 'string', description: 'a text' }] }, { anyOf: [{ type: 'string' }] }],
  [
    { anyOf: [{ type: 'string' }] },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    ['has other forms in `anyOf`: 1 new, 0 removed', 'compatible', 'possibly breaking'],
  ],
  [
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { anyOf: [{ type: 'string' }] },
    ['has other forms in `anyOf`: 0 new, 1 removed', 'breaking', 'compatible'],
  ],
  [
    { oneOf: [{ type: 'string' }] },
    { oneOf: [{ type: 'string' }, { type: 'null' }] },
    ['has other forms in `oneOf`: 1 new, 0 removed', 'breaking', 'possibly breaking'],
  ],
  [
    { oneOf: [{ type: 'string' }] },
    { oneOf: [{ type: 'null' }] },
    ['has other forms in `oneOf`: 1 new, 1 removed', 'breaking', 'possibly breaking'],
  ],
  [
    { allOf: [{ type: 'string' }] },
    { allOf: [{ type: 'string' }, { maxLength: 3 }] },
    ['has other forms in `allOf`: 1 new, 0 removed', 'breaking', 'compatible'],
  ],
  [
    { allOf: [{ type: 'string' }, { maxLength: 3 }] },
    { allOf: [{ type: 'string' }] },
    ['has other forms in `allOf`: 0 new, 1 removed', 'compatible', 'possibly breaking'],
  ],
  [{}, { anyOf: [{ type: 'string' }] }, ['has to be one of several forms (`anyOf`)', 'breaking', 'compatible']],
  [
    { allOf: [{ type: 'string' }] },
    {},
    ['no longer has to be of several forms at once (`allOf`)', 'compatible', 'possibly breaking'],
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(combined(before, after))).toEqual(found);
});
