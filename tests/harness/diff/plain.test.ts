import { isSilent, plain } from './plain';

test.each([
  [{ type: 'string', description: 'a text', 'x-source': 'L1' }, { type: 'string' }],
  [
    { properties: { description: { title: 'a', type: 'string' } } },
    { properties: { description: { type: 'string' } } },
  ],
  [{ properties: { properties: { type: 'object', title: 'a' } } }, { properties: { properties: { type: 'object' } } }],
  [{ anyOf: [{ title: 'a' }, true] }, { anyOf: [{}, true] }],
  ['text', 'text'],
])('%j allows what %j allows', (given, want) => {
  expect(plain(given)).toEqual(want);
});

test.each([
  ['description', true],
  ['x-level', true],
  ['default', false],
  ['maxLength', false],
])('whether %s is silent: %p', (keyword, want) => {
  expect(isSilent(keyword)).toBe(want);
});
