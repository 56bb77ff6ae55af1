import { providers } from '../../contracts';
import { allReferences, referenceOf, writtenFaultsOf, writtenVariantsOf } from './registry';

test.each(providers)('all parts of %s are found by its name', (provider) => {
  expect(referenceOf(provider).settings).toBeDefined();
  expect(writtenFaultsOf(provider).length).toBeGreaterThan(0);
  expect(writtenVariantsOf(provider).length).toBeGreaterThan(0);
});

test('all sandboxes are those of the list', () => {
  expect(Object.keys(allReferences())).toEqual(providers);
});

test('a file that does not export its part is named', () => {
  jest.isolateModules(() => {
    jest.doMock('../sandbox/wacr', () => ({ wacr: { rules: {} } }));
    const registry: typeof import('./registry') = require('./registry');
    expect(() => registry.referenceOf('wacr')).toThrow(
      'Failed to load tests/sandbox/wacr.ts: it does not export wacr as it should\n',
    );
  });
});
