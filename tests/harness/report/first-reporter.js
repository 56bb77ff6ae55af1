// Jest loads reporters as they are; this one is TypeScript.
require('../lib/register');
module.exports = require('./cause-reporter');
