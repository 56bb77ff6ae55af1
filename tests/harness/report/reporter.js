// Jest loads reporters as they are; this one is TypeScript.
require('esbuild-register');
module.exports = require('./jest-reporter');
