import { typesOf } from './types';

// Jest cannot load the parts of openapi-typescript that are ES modules; tests/self/generated.test.ts runs the real one.
jest.mock('openapi-typescript', () => ({
  __esModule: true,
  default: (source: URL, options: object) => Promise.resolve({ source, options }),
  astToString: ({ source, options }: { source: URL; options: object }) => JSON.stringify([source.pathname, options]),
}));

test('the types are those of the file, a default makes no field required, an empty object may have any', async () => {
  const said: unknown = JSON.parse(await typesOf({ file: 'specs/a b.yaml' }));
  expect(said).toEqual([
    expect.stringMatching(/\/specs\/a%20b\.yaml$/),
    { defaultNonNullable: false, emptyObjectsUnknown: true, silent: true },
  ]);
});
