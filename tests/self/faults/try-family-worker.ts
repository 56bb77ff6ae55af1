export { tryFamily } from './try-family';

// Whoever wanted the answer is gone, be it by Ctrl-C or by a kill.
process.on('disconnect', () => process.exit());
