// TypeScript for the commands.
require('../tests/harness/lib/register');
