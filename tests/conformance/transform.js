// Jest compiles with this before it could compile this. What a run shares is among its `globals`, and these are part of
// the configuration by which jest keeps what is compiled: without this, every run would compile everything anew.
const { createTransformer } = require('@swc/jest');

module.exports = {
  createTransformer: (options) => {
    const transformer = createTransformer(options);
    return {
      ...transformer,
      getCacheKey: (source, path, given) => transformer.getCacheKey(source, path, { ...given, configString: '' }),
    };
  },
};
