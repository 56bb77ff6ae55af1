import { nameOf } from './name-of';

test('the provider is not part of the name', () => {
  expect(nameOf('example/tags.item.key.required')).toBe('tags.item.key.required');
});
