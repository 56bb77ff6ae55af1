// TypeScript for the commands. A key that is twice in an object would drop the first one, a clause for example.
const { register } = require('esbuild-register/dist/node');

register({ logOverride: { 'duplicate-object-key': 'error' } });
